import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import type { Instant } from '#calendar/zones.ts';
import type { Deadline } from '#sop/deadline.ts';
import { ladderFor, nextStep } from '#sop/ladder.ts';
import type { Sop } from '#sop/sop-schema.ts';
import { type Assignment, isOpen } from './assignment.ts';
import type { Complaint } from './complaint.ts';

/** When time will next change something about this assignment; undefined when it waits for people alone. */
export function nextCheck(
  complaint: Complaint,
  assignment: Assignment,
  { sop, calendar }: { sop: Sop; calendar: WorkingCalendar },
): Instant | undefined {
  const due = (deadline: Deadline): Instant | undefined => {
    if (deadline.kind === 'reply') return deadline.at;
    const ladder = ladderFor(sop, {
      kind: deadline.kind,
      class: complaint.class,
      urgency: complaint.urgency,
    });
    return nextStep(deadline, ladder, calendar)?.at;
  };
  return assignment.deadlines
    .filter(isOpen)
    .map(due)
    .filter((at) => at !== undefined)
    .sort()[0];
}
