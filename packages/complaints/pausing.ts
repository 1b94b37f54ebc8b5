import type { Instant } from '#calendar/zones.ts';
import { type Deadline, pauseDeadline, resumeDeadline } from '#sop/deadline.ts';
import type { Assignment } from './assignment.ts';
import type { Complaint, PromisedDate } from './complaint.ts';
import type { Facts } from './facts.ts';
import { promisedDate, promising } from './promised-date.ts';

/** The assignments whose clocks stop now; the complainant's own and those already past run on. */
export const pausedNow = ({ assignments }: Complaint, { now, calendar }: Facts): Assignment[] =>
  changedBy(assignments, (deadline) => pauseDeadline(deadline, now, calendar));

/** The assignments whose clocks run again from an instant on, each with what was left. */
export const resumedAt = ({ assignments }: Complaint, at: Instant, { calendar }: Facts): Assignment[] =>
  changedBy(assignments, (deadline) => resumeDeadline(deadline, at, calendar));

/** The promise after a pause that ends at an instant: only a pause, a decree or a correction moves it. */
export const promisedAfterPause = (complaint: Complaint, at: Instant, facts: Facts): PromisedDate => ({
  ...promisedDate({ ...promising(complaint), pauses: pausesUntil(complaint, at) }, facts),
  provisional: complaint.promised.provisional,
});

/** The pauses of a case when the one that still lasts ends at an instant. */
export const pausesUntil = ({ pauses }: Pick<Complaint, 'pauses'>, at: Instant) =>
  pauses.map((pause) => ({ to: at, ...pause }));

function changedBy(
  assignments: readonly Assignment[],
  change: (deadline: Deadline) => Deadline,
): Assignment[] {
  return assignments.flatMap((assignment) => {
    const deadlines = assignment.deadlines.map(change);
    const same = deadlines.every((deadline, i) => deadline === assignment.deadlines[i]);
    return same ? [] : [{ ...assignment, deadlines }];
  });
}
