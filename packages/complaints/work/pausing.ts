import type { Instant } from '#calendar/zones.ts';
import type { Assignment, Deadline } from '#events/assignments.ts';
import { pauseDeadline, resumeDeadline } from '#sop/deadline.ts';
import type { Complaint, PromisedDate } from '../model/complaint.ts';
import type { Facts } from '../model/facts.ts';
import { capToLead } from './cap-to-lead.ts';
import { calendarOf } from './open-assignment.ts';
import { computePromise, promiseInput } from './promised-date.ts';

/** Stops the clocks of all open assignments, except missed deadlines and the complainant's own. */
export const pauseAll = (
  { assignments }: Pick<Complaint, 'assignments'>,
  { now, calendar }: Pick<Facts, 'now' | 'calendar'>,
): Assignment[] =>
  assignments
    .map((one) => withDeadlines(one, (deadline) => pauseDeadline(deadline, now, calendar)))
    .filter((one, i) => isChanged(one, assignments[i]!));

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

/** The promise moves only by a pause, a decree or a correction. */
export const promiseAfterPause = (complaint: Complaint, at: Instant, facts: Facts): PromisedDate => ({
  ...computePromise({ ...promiseInput(complaint), pauses: closePauses(complaint, at) }, facts),
  provisional: complaint.promised.provisional,
});

export const closePauses = ({ pauses }: Pick<Complaint, 'pauses'>, at: Instant) =>
  pauses.map((pause) => ({ to: at, ...pause }));

const withDeadlines = (assignment: Assignment, change: (deadline: Deadline) => Deadline): Assignment => ({
  ...assignment,
  deadlines: assignment.deadlines.map(change),
});

const isChanged = (one: Assignment, was: Assignment): boolean =>
  one.deadlines.some((deadline, i) => deadline !== was.deadlines[i]);
