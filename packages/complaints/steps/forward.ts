import * as z from 'zod/mini';
import { outsideBodies } from '#events/vocabulary.ts';
import type { Complaint, Outside } from '../model/complaint.ts';
import type { Facts } from '../model/facts.ts';
import { line, longText } from '../model/text-input.ts';
import { closeByCoordinator } from '../work/close-assignments.ts';
import { exceptContactTask, reassignContactTask } from '../work/contact-task.ts';
import { openAssignment } from '../work/open-assignment.ts';
import { promiseAfterPause } from '../work/pausing.ts';
import { isLaporNumber, laporEvent, normalizeLaporNumber, today } from './record-lapor.ts';
import { type StepDescription, step } from './step.ts';

const input = () =>
  z
    .strictObject({
      body: z.enum(outsideBodies),
      name: line(200),
      reason: longText(4000),
      externalNumber: z.optional(line(100)),
    })
    .check(
      z.refine(
        ({ body, externalNumber }) => body !== 'lapor' || !externalNumber || isLaporNumber(externalNumber),
        {
          path: ['externalNumber'],
          params: { code: 'bad-lapor-number' },
        },
      ),
    );

/** A police case number is free text, which rules must not read; an SP4N-LAPOR! number is an identifier. */
function withLapor(
  sent: z.infer<ReturnType<typeof input>>,
): z.infer<ReturnType<typeof input>> & { lapor?: string } {
  const { body, externalNumber } = sent;
  return body === 'lapor' && externalNumber ? { ...sent, lapor: normalizeLaporNumber(externalNumber) } : sent;
}

/** The promise stands. The inspectorate follows up oversight complaints (Permendagri 8/2023 art. 1). */
export const forward = step({
  name: 'forward',
  input: () => z.pipe(input(), z.transform(withLapor)),
  freeText: ['name', 'reason', 'externalNumber'],
  decide(complaint, { lapor, ...sent }, facts) {
    return [
      {
        type: 'complaint-forwarded.v1',
        data: {
          ...sent,
          promised: forwardPromise(complaint, facts),
          moves: {
            closed: closeByCoordinator(exceptContactTask(complaint.assignments), 'superseded'),
            ...reassignContactTask(complaint.assignments, complaint),
            opened: [openOutsideFollowUp(complaint, facts)],
          },
        },
      },
      ...(lapor ? laporEvent(complaint, { number: lapor, filedAt: today(facts) }) : []),
    ];
  },
});

const forwardPromise = (complaint: Complaint, facts: Facts) =>
  complaint.pauses.some(({ to }) => to === undefined)
    ? promiseAfterPause(complaint, facts.now, facts)
    : complaint.promised;

export function openOutsideFollowUp(complaint: Complaint, facts: Facts) {
  const inputs = { class: complaint.class, urgency: complaint.urgency, start: facts.now };
  const owner = complaint.class === 'oversight' ? 'inspectorate' : 'coordinator';
  return openAssignment(
    { n: complaint.assignmentsMade + 1, kind: 'ask-outside', owner, deadlines: ['ask-outside'], ...inputs },
    facts,
  );
}

export const outsideOf = (complaint: Complaint): Outside | undefined =>
  'outside' in complaint ? complaint.outside : undefined;

export const description: StepDescription = {
  summary:
    'The coordinator forwards the matter to a body outside the regency, or asks it again; the complainant reads the body, its reference number and the reason',
  example: {
    body: 'police',
    name: 'Polres Klaten',
    reason: 'Pencurian kabel lampu adalah tindak pidana.',
    externalNumber: 'LP/B/214/XI/2026',
  },
};
