import { addDays, type LocalDate, weekday } from '#calendar/local-date.ts';
import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import { type Instant, localDate } from '#calendar/zones.ts';
import { type weekdays as names, weekdays } from '#tenants/weekdays.ts';

/** Each working morning, or on a day of the week; where that day is free, on the next working day. */
export type RunPlan =
  | { readonly every: 'opening' }
  | { readonly every: 'week'; readonly weekday: (typeof names)[number] };

/** Steps fall due when the office opens, and take the sweep and the queues a while. Milliseconds. */
const gathering = 10 * 60_000;

/** The first run at or after an instant: ten minutes after an office opens. */
export function nextRun(calendar: WorkingCalendar, plan: RunPlan, from: Instant): Instant {
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
    if (hours) return new Date(Date.parse(hours.opens) + gathering).toISOString();
  }
}
