import type { Instant } from '#calendar/zones.ts';
import type { Assignment, Deadline } from '#events/assignments.ts';
import { pauseDeadline, resumeDeadline } from '#sop/deadline.ts';
import type { Complaint, PromisedDate } from '../model/complaint.ts';
import type { Facts } from '../model/facts.ts';
import { capToLead } from './cap-to-lead.ts';
import { calendarOf } from './open-assignment.ts';
import { computePromise, promiseInput } from './promised-date.ts';

/** The assignments whose clocks stop now; the complainant's own and those already past run on. */
export const pauseAll = (
  { assignments }: Pick<Complaint, 'assignments'>,
  { now, calendar }: Pick<Facts, 'now' | 'calendar'>,
): Assignment[] =>
  assignments
    .map((one) => withDeadlines(one, (deadline) => pauseDeadline(deadline, now, calendar)))
    .filter((one, i) => isChanged(one, assignments[i]!));

/** The assignments whose clocks run again from an instant on, each with what was left. */
export const resumeAll = (
  { assignments }: Pick<Complaint, 'assignments'>,
  at: Instant,
  facts: Pick<Facts, 'calendar' | 'inspectorate'>,
): Assignment[] =>
  capToLead(
    assignments.map((one) =>
      withDeadlines(one, (deadline) => resumeDeadline(deadline, at, calendarOf(one.owner, facts))),
    ),
    at,
  ).filter((one, i) => isChanged(one, assignments[i]!));

/** The promise after a pause that ends at an instant: only a pause, a decree or a correction moves it. */
export const promiseAfterPause = (complaint: Complaint, at: Instant, facts: Facts): PromisedDate => ({
  ...computePromise({ ...promiseInput(complaint), pauses: closePauses(complaint, at) }, facts),
  provisional: complaint.promised.provisional,
});

/** The pauses of a case when the one that still lasts ends at an instant. */
export const closePauses = ({ pauses }: Pick<Complaint, 'pauses'>, at: Instant) =>
  pauses.map((pause) => ({ to: at, ...pause }));

const withDeadlines = (assignment: Assignment, change: (deadline: Deadline) => Deadline): Assignment => ({
  ...assignment,
  deadlines: assignment.deadlines.map(change),
});

const isChanged = (one: Assignment, was: Assignment): boolean =>
  one.deadlines.some((deadline, i) => deadline !== was.deadlines[i]);
