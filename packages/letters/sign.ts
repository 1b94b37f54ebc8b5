import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import { workingDaysAfter } from '#calendar/working-days.ts';
import { type Instant, localDate } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { assessCase } from './assess-case.ts';
import { type DraftLetter, levelsIn, type SignedCase, worstFirst } from './letter.ts';

export interface SignedList {
  readonly cases: readonly SignedCase[];
  readonly left: readonly string[];
}

/** Keeps only the complaints that are still overdue for the reason they were drafted for. */
export function listForSigning(
  { agency, cases: drafted }: DraftLetter,
  complaints: ReadonlyMap<string, Complaint>,
  calendar: WorkingCalendar,
  now: Instant,
): SignedList {
  const today = localDate(calendar.zone, now);
  const cases = drafted.flatMap((one): SignedCase[] => {
    const complaint = complaints.get(one.number);
    const reprimands = levelsIn({ cases: [one] }).map((reached) => ({ ...reached, agency, reachedAt: now }));
    const owed = complaint && assessCase(complaint, reprimands, now).owed;
    if (!owed) return [];
    const since = localDate(calendar.zone, owed.deadlineAt);
    return [{ ...owed, daysLate: workingDaysAfter(calendar, since, today) }];
  });
  cases.sort(worstFirst);
  const listed = new Set(cases.map(({ number }) => number));
  return { cases, left: drafted.map(({ number }) => number).filter((number) => !listed.has(number)) };
}
