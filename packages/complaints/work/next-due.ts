import { nextOpening } from '#calendar/opening-times.ts';
import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import { type Instant, instantAt } from '#calendar/zones.ts';
import type { Assignment, Deadline } from '#events/assignments.ts';
import { ladderFor, nextLevel } from '#sop/ladder.ts';
import { COMPLAINANT_KINDS } from '#sop/vocabulary.ts';
import { isOpenDeadline } from '../model/assignment.ts';
import type { Complaint } from '../model/complaint.ts';
import type { Facts } from '../model/facts.ts';
import { calendarOf } from './open-assignment.ts';

/** A postponed complaint resumes at the first opening of the office on or after its day. */
export const resumptionAt = (complaint: Complaint, calendar: WorkingCalendar): Instant | undefined =>
  complaint.stage === 'postponed'
    ? nextOpening(calendar, instantAt(calendar.zone, complaint.postponed.until, '00:00'))
    : undefined;

type DueFacts = Pick<Facts, 'sop' | 'calendar' | 'inspectorate'>;

/** Assignments that wait for people have none. */
export function dueTimes(complaint: Complaint, facts: DueFacts): Map<string, Instant> {
  const checks = complaint.assignments.map((one) => [one.id, nextDueAt(complaint, one, facts)] as const);
  return new Map(checks.filter((check): check is [string, Instant] => check[1] !== undefined));
}

/** The next instant at which time alone changes this assignment; undefined if only people can change it. */
function nextDueAt(complaint: Complaint, assignment: Assignment, facts: DueFacts): Instant | undefined {
  const { sop, calendar } = facts;
  const due = (deadline: Deadline): Instant | undefined => {
    if (COMPLAINANT_KINDS.includes(deadline.kind)) return deadline.at;
    const ladder = ladderFor(sop, {
      kind: deadline.kind,
      class: complaint.class,
      urgency: complaint.urgency,
    });
    return nextLevel(deadline, ladder, calendarOf(assignment.owner, facts))?.at;
  };
  const resumption = assignment.kind === 'lead' ? resumptionAt(complaint, calendar) : undefined;
  return [resumption, ...assignment.deadlines.filter(isOpenDeadline).map(due)]
    .filter((at) => at !== undefined)
    .sort()[0];
}
