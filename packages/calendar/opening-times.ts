import { addDays } from './local-date.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { type Instant, localDate } from './zones.ts';

/** From opening (inclusive) to closing (exclusive): what falls due at closing waits for the next opening. */
export function isOfficeOpen(calendar: WorkingCalendar, instant: Instant): boolean {
  const day = calendar.officeDay(localDate(calendar.zone, instant));
  return day !== undefined && day.opens <= instant && instant < day.closes;
}

export function nextOpening(calendar: WorkingCalendar, instant: Instant): Instant {
  let date = localDate(calendar.zone, instant);
  let day = calendar.officeDay(date);
  while (day === undefined || day.closes <= instant) {
    date = addDays(date, 1);
    day = calendar.officeDay(date);
  }
  return day.opens <= instant ? instant : day.opens;
}
