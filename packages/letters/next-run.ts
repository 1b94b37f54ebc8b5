import { addDays, type LocalDate, weekday } from '#calendar/local-date.ts';
import { isOfficeOpen } from '#calendar/opening-times.ts';
import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import { type Instant, localDate } from '#calendar/zones.ts';
import { type weekdays as names, weekdays } from '#tenants/weekdays.ts';

/** Each working morning, or on a day of the week; where that day is free, on the next working day. */
export type RunSchedule =
  | { readonly every: 'opening' }
  | { readonly every: 'week'; readonly weekday: (typeof names)[number] };

/** Steps fall due when the office opens, and take the sweep and the queues a while. Milliseconds. */
const afterOpeningMs = 10 * 60_000;
/** A run that is about to begin may have read what waits for it already: a later one is meant. */
const marginMs = 60_000;

/** The first run at or after an instant: ten minutes after an office opens. */
export function nextLetterRun(calendar: WorkingCalendar, plan: RunSchedule, from: Instant): Instant {
  const today = localDate(calendar.zone, from);
  // A week back, because a run may have moved from its free day to today.
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

/**
 * The run for what reached its step at an instant and is found now: the first after it. Where that began already, as it
 * does when time was made up or an agency opens later than the others, another makes up for it: in the open office at the
 * next full ten minutes, else ten minutes after it opens. All that is found together has one.
 */
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
