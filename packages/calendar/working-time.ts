import { addDays } from './local-date.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { workingDaysAfter } from './working-days.ts';
import { type Instant, localDate } from './zones.ts';

const MINUTE = 60_000;

/** Whole working days, and the office minutes beyond them. */
export interface WorkingTime {
  readonly days: number;
  readonly minutes: number;
}

/**
 * The office time in (from, to], breaks included, because a deadline falls by the clock on the wall. Nothing if `to` is
 * not after `from`. Counts at most the minutes of two days one by one, so a far deadline costs no more than a near one.
 */
export function workingTimeBetween(calendar: WorkingCalendar, from: Instant, to: Instant): WorkingTime {
  if (to <= from) return { days: 0, minutes: 0 };
  const [first, last] = [localDate(calendar.zone, from), localDate(calendar.zone, to)];
  if (first === last) return { days: 0, minutes: minutesWithin(calendar, first, from, to) };
  const whole = workingDaysAfter(calendar, first, addDays(last, -1));
  const minutes = minutesWithin(calendar, first, from, to) + minutesWithin(calendar, last, from, to);
  const fullDay = minutesWithin(calendar, last, '', '~');
  return fullDay > 0 && minutes >= fullDay
    ? { days: whole + 1, minutes: minutes - fullDay }
    : { days: whole, minutes };
}

function minutesWithin(calendar: WorkingCalendar, day: string, from: Instant, to: Instant): number {
  const office = calendar.officeDay(day);
  if (!office) return 0;
  const start = from > office.opens ? from : office.opens;
  const end = to < office.closes ? to : office.closes;
  return end > start ? Math.floor((Date.parse(end) - Date.parse(start)) / MINUTE) : 0;
}
