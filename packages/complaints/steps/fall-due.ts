import * as z from 'zod/mini';
import type { Deadline } from '#sop/deadline.ts';
import { ladderFor, stepsDue } from '#sop/ladder.ts';
import { type Assignment, isOpen } from '../assignment.ts';
import type { Complaint } from '../complaint.ts';
import type { Happened } from '../event.ts';
import type { Facts } from '../facts.ts';
import { step } from '../step.ts';

/**
 * Time passed. Decides anew, from the rules in force, which steps of which ladders an assignment has reached, each
 * recorded at the instant at which it was due (domain.md section 4); silence to an answer closes the complaint.
 * An assignment that is no longer open, or not due yet, lets nothing happen.
 */
export const fallDue = step({
  name: 'fall-due',
  input: z.strictObject({ assignment: z.string() }),
  words: [],
  decide(complaint, { assignment: id }, facts) {
    const assignment = complaint.assignments.find((one) => one.id === id);
    if (!assignment) return [];
    const lapsed = assignment.deadlines.find((deadline) => isLapsedReply(deadline, facts));
    if (lapsed) return [closedBySilence(assignment, lapsed)];
    return assignment.deadlines
      .filter(isOpen)
      .flatMap((deadline) => climb(complaint, assignment, deadline, facts))
      .sort((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
  },
});

const isLapsedReply = (deadline: Deadline, { now }: Facts): boolean =>
  deadline.kind === 'reply' && isOpen(deadline) && deadline.at <= now;

const closedBySilence = ({ id }: Assignment, { at }: Deadline): Happened => ({
  type: 'complaint-closed.v1',
  at,
  data: { by: 'lapse', moves: { closed: [{ id, outcome: 'lapsed' }] } },
});

function climb(complaint: Complaint, { id }: Assignment, deadline: Deadline, facts: Facts): Happened[] {
  const { class: ofClass, urgency } = complaint;
  const ladder = ladderFor(facts.sop, { kind: deadline.kind, class: ofClass, urgency });
  return stepsDue(deadline, ladder, facts.calendar, facts.now).map(
    ({ step: reached, at, form, to, copy }) => ({
      type: 'ladder-step-reached.v1',
      at,
      data: {
        assignment: id,
        deadline: deadline.kind,
        deadlineAt: deadline.at,
        step: reached,
        form,
        to,
        copy,
      },
    }),
  );
}
