import * as z from 'zod/mini';
import { type Complaint, type Outside, outsideBodies } from '../complaint.ts';
import { decided } from '../ending.ts';
import type { Facts, Refusal } from '../facts.ts';
import { openAssignment } from '../open-assignment.ts';
import { promisedAfterPause } from '../pausing.ts';
import { line, longText } from '../plain-words.ts';
import { step } from '../step.ts';

/**
 * The matter belongs outside the regency, or the body that has it is asked once more. It meets verify and decide-return,
 * takes the case from whoever had it, ends a pause, and is followed: the next asking falls due again and again. The
 * promise to the citizen runs on. With an oversight element the inspectorate follows it (Permendagri 8/2023 art. 1).
 */
export const forward = step({
  name: 'forward',
  input: z.strictObject({
    body: z.enum(outsideBodies),
    /** As people call it: `Polres Klaten`. */
    name: line(200),
    reason: longText(4000),
    externalNumber: z.optional(line(100)),
  }),
  words: ['name', 'reason', 'externalNumber'],
  decide(complaint, sent, facts) {
    const refusal = notTheirs(complaint, facts);
    if (refusal) return refusal;
    return [
      {
        type: 'complaint-forwarded.v1',
        data: {
          ...sent,
          promised: promisedOn(complaint, facts),
          moves: {
            closed: decided(complaint.assignments, 'superseded'),
            opened: [askingOutside(complaint, facts)],
          },
        },
      },
    ];
  },
});

/** The inspectorate forwards what nobody else may read; all else is the coordinator's, whoever leads it. */
const notTheirs = (complaint: Complaint, { actor }: Facts): Refusal | undefined =>
  actor.role === 'inspector' && complaint.class !== 'oversight'
    ? { refused: 'forwarding-is-the-coordinators' }
    : undefined;

const promisedOn = (complaint: Complaint, facts: Facts) =>
  complaint.pauses.some(({ to }) => to === undefined)
    ? promisedAfterPause(complaint, facts.now, facts)
    : complaint.promised;

/** Whose task it is to ask the body outside again, and by when. */
export function askingOutside(complaint: Complaint, facts: Facts) {
  const governing = { class: complaint.class, urgency: complaint.urgency, start: facts.now };
  const owner = complaint.class === 'oversight' ? 'inspectorate' : 'coordinator';
  return openAssignment(
    complaint.assignmentsMade + 1,
    'ask-outside',
    owner,
    ['ask-outside'],
    governing,
    facts,
  );
}

/** With whom a complaint lies outside, if it does or if that body answered it. */
export const outsideOf = (complaint: Complaint): Outside | undefined =>
  'outside' in complaint ? complaint.outside : undefined;
