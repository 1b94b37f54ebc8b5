import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import { workingDaysAfter } from '#calendar/working-days.ts';
import { type Instant, localDate } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { type Draft, reachedIn, type SignedCase, worstFirst } from './letter.ts';
import { weigh } from './list-cases.ts';

/** What a signature finds of a draft's cases, read again. */
export interface Listed {
  readonly cases: readonly SignedCase[];
  /** Numbers of cases that moved on since the draft. */
  readonly left: readonly string[];
}

/** The list that a signature fixes: the cases that still owe what they were drafted for. */
export function listForSigning(
  { agency, cases: drafted }: Draft,
  complaints: ReadonlyMap<string, Complaint>,
  calendar: WorkingCalendar,
  now: Instant,
): Listed {
  const today = localDate(calendar.zone, now);
  const cases = drafted.flatMap((one): SignedCase[] => {
    const complaint = complaints.get(one.number);
    const marks = reachedIn({ cases: [one] }).map((reached) => ({ ...reached, agency, reachedAt: now }));
    const owed = complaint && weigh(complaint, marks, now).owed;
    if (!owed) return [];
    const since = localDate(calendar.zone, owed.deadlineAt);
    return [{ ...owed, daysLate: workingDaysAfter(calendar, since, today) }];
  });
  cases.sort(worstFirst);
  const listed = new Set(cases.map(({ number }) => number));
  return { cases, left: drafted.map(({ number }) => number).filter((number) => !listed.has(number)) };
}
