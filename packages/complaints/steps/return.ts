import * as z from 'zod/mini';
import { obstacles } from '#events/vocabulary.ts';
import { openDeadline } from '../model/assignment.ts';
import { assignmentWithDeadline, type Complaint, type Dispatched } from '../model/complaint.ts';
import type { Facts, Refusal } from '../model/facts.ts';
import { longText } from '../model/text-input.ts';
import { closeAll } from '../work/close-assignments.ts';
import { exceptContactTask } from '../work/contact-task.ts';
import { withoutInspection } from '../work/inspection.ts';
import { openAssignment } from '../work/open-assignment.ts';
import { type StepDescription, step } from './step.ts';

/** Bukan kewenangan. The SOP limits how often a complaint can be returned (domain.md section 3). */
export const returnComplaint = step({
  name: 'return',
  input: () =>
    z.strictObject({
      obstacle: z.enum(obstacles),
      reason: longText(4000),
      suggested: z.optional(z.string()),
    }),
  freeText: ['reason'],
  precondition: tooLate,
  decide(complaint, given, facts) {
    const refusal = unfit(complaint as Dispatched, given.suggested, facts);
    if (refusal) return refusal;
    const inputs = { class: complaint.class, urgency: complaint.urgency, start: facts.now };
    const next = complaint.assignmentsMade + 1;
    const decide = openAssignment(
      { n: next, kind: 'decide-return', owner: 'coordinator', deadlines: ['decide-return'], ...inputs },
      facts,
    );
    return [
      {
        type: 'complaint-returned.v1',
        data: {
          ...given,
          by: (complaint as Dispatched).lead,
          moves: {
            closed: closeAll(exceptContactTask(withoutInspection(complaint.assignments)), 'superseded'),
            opened: [decide],
          },
        },
      },
    ];
  },
});

/** The right to return lapses with the accept-or-return period. A reopened complaint was accepted earlier. */
function tooLate(complaint: Complaint, { now, sop }: Facts): Refusal | undefined {
  if (complaint.returns >= sop.returnLimit) return { code: 'return-limit-reached' };
  const lead = assignmentWithDeadline(complaint, 'accept');
  const accept = lead && openDeadline(lead, 'accept');
  return !accept || now > accept.at ? { code: 'return-period-over' } : undefined;
}

function unfit(
  { lead }: Dispatched,
  suggested: string | undefined,
  { agencies }: Facts,
): Refusal | undefined {
  if (suggested === undefined) return undefined;
  if (!agencies.has(suggested)) return { code: 'unknown-agency', field: 'suggested' };
  return suggested === lead ? { code: 'suggests-itself', field: 'suggested' } : undefined;
}

export const description: StepDescription = {
  summary:
    'The lead agency returns a complaint that it is not responsible for; the complainant reads obstacle and reason',
  example: {
    obstacle: 'no-authority',
    reason: 'Pengangkutan sampah ditangani Dinas Lingkungan Hidup.',
    suggested: 'dlh',
  },
};
