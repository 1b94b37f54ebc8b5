import { addDays, type LocalDate, weekday } from '#calendar/local-date.ts';
import { isOfficeOpen } from '#calendar/opening-times.ts';
import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import { type Instant, localDate } from '#calendar/zones.ts';
import { type weekdays as names, weekdays } from '#tenants/weekdays.ts';

/** Every working morning, or on one weekday; if that is a day off, on the next working day. */
export type RunSchedule =
  | { readonly every: 'opening' }
  | { readonly every: 'week'; readonly weekday: (typeof names)[number] };

/** Gives the sweep and the queues time to process the levels that fall due at opening. Milliseconds. */
const afterOpeningMs = 10 * 60_000;
/** Milliseconds. A run that starts within this time may already have read the pending reprimands. */
const marginMs = 60_000;

export function nextLetterRun(calendar: WorkingCalendar, plan: RunSchedule, from: Instant): Instant {
  const today = localDate(calendar.zone, from);
  // Starts a week back, because a run may have moved from a day off to today.
  for (let day = addDays(today, -7); ; day = addDays(day, 1)) {
    if (plan.every === 'week' && weekdays[weekday(day)] !== plan.weekday) continue;
    const at = runOf(calendar, day);
    if (at >= from) return at;
  }
}

function runOf(calendar: WorkingCalendar, from: LocalDate): Instant {
  for (let day = from; ; day = addDays(day, 1)) {
    const hours = calendar.officeDay(day);
    if (hours) return new Date(Date.parse(hours.opens) + afterOpeningMs).toISOString();
  }
}

/** If that run has started (late sweep or late opening), an extra run follows at the next full ten minutes. */
export function letterRunFor(
  calendar: WorkingCalendar,
  plan: RunSchedule,
  reachedAt: Instant,
  now: Instant,
): Instant {
  const meant = nextLetterRun(calendar, plan, reachedAt);
  const soonest = new Date(Date.parse(now) + marginMs).toISOString();
  if (meant >= soonest) return meant;
  const again = new Date(Math.ceil(Date.parse(soonest) / afterOpeningMs) * afterOpeningMs).toISOString();
  return isOfficeOpen(calendar, now) ? again : nextLetterRun(calendar, { every: 'opening' }, soonest);
}
