import * as z from 'zod/mini';
import type { Assignment } from '#events/assignments.ts';
import { extensionFor } from '#sop/period.ts';
import { openDeadline } from '../model/assignment.ts';
import { assignmentWithDeadline, type Complaint } from '../model/complaint.ts';
import type { Facts } from '../model/facts.ts';
import { longText } from '../model/text-input.ts';
import { extendPeriod } from '../work/extend-period.ts';
import { responsibleAgency } from '../work/open-assignment.ts';
import { computePromise, promiseInput } from '../work/promised-date.ts';
import { type StepDescription, step } from './step.ts';

/** UU 14/2008 art. 22. Emergencies cannot be extended. */
export const extend = step({
  name: 'extend',
  input: () => z.strictObject({ reason: longText(4000) }),
  freeText: ['reason'],
  precondition(complaint, facts) {
    if (!extensionOf(complaint, facts)) return { code: 'no-extension' };
    const { at } = openDeadline(leadOf(complaint), 'resolve')!;
    return at <= facts.now ? { code: 'extended-too-late' } : undefined;
  },
  decide(complaint, { reason }, facts) {
    const { assignments, promised } = complaint;
    const lead = leadOf(complaint);
    const became = { at: facts.now, assignment: lead.id };
    const changed = extendPeriod(assignments, lead.id, complaint, facts).filter((one, i) =>
      one.deadlines.some(({ at }, n) => at !== assignments[i]!.deadlines[n]!.at),
    );
    const before = changed.flatMap(({ id, deadlines }) =>
      assignments
        .find((one) => one.id === id)!
        .deadlines.filter(({ at }, n) => at !== deadlines[n]!.at)
        .map(({ kind, at }) => ({ assignment: id, deadline: kind, at })),
    );
    return [
      {
        type: 'period-extended.v1',
        data: {
          assignment: lead.id,
          by: extensionOf(complaint, facts)!,
          source: facts.sop.extension!.source,
          reason,
          promised: {
            ...computePromise({ ...promiseInput(complaint), extended: became }, facts),
            provisional: promised.provisional,
          },
          promisedBefore: promised.at,
          before,
          moves: { changed },
        },
      },
    ];
  },
});

const leadOf = (complaint: Complaint): Assignment => assignmentWithDeadline(complaint, 'resolve')!;

function extensionOf(complaint: Complaint, facts: Facts) {
  const { class: ofClass, urgency } = complaint;
  const agency = responsibleAgency(leadOf(complaint).owner, facts);
  return extensionFor(facts.sop, { kind: 'resolve', class: ofClass, urgency, agency });
}

export const description: StepDescription = {
  summary:
    'The lead agency extends its deadline for a request for information, once and before it passes, if the tenant’s SOP allows it (UU 14/2008); the complainant reads the new date and the reason',
  example: { reason: 'Dokumen tahun 2019 masih dicari di arsip.' },
};
