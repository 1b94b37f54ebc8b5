import { addDays, dayNumber, type LocalDate } from '#calendar/local-date.ts';
import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import { addWorkingDays, workingDaysAfter } from '#calendar/working-days.ts';
import { type Instant, instantAt, localDate } from '#calendar/zones.ts';
import type { Deadline, Pause, Period } from '#events/assignments.ts';
import { type PeriodQuery, periodFor } from './period.ts';
import type { Sop } from './sop-schema.ts';
import { UNPAUSED_KINDS } from './vocabulary.ts';

export interface DeadlineRequest extends PeriodQuery {
  start: Instant;
  /** A sub-unit's deadline never exceeds the lead's own. */
  notAfter?: Instant | undefined;
}

const MINUTE = 60_000;

/** The day of the start is day 0. A deadline falls at the close of the office on its last day. */
export function startDeadline(sop: Sop, calendar: WorkingCalendar, request: DeadlineRequest): Deadline {
  const { kind, start, notAfter } = request;
  const period = periodFor(sop, request);
  const endsAt = sop.counting?.endsAt === 'end-of-day' ? ({ endsAt: 'end-of-day' } as const) : {};
  const at = earlier(endOf({ period, start, ...endsAt }, calendar), notAfter);
  return counted({ kind, start, period, at, ...endsAt, pauses: [], sop: sop.version, step: null }, calendar);
}

/** Stores the remaining time. Deadlines that are met, missed, already paused or the complainant's own are unchanged. */
export function pauseDeadline(deadline: Deadline, at: Instant, calendar: WorkingCalendar): Deadline {
  if (!canPause(deadline) || at >= deadline.at) return deadline;
  const left = leftAt(deadline, at, calendar);
  return { ...deadline, pauses: [...deadline.pauses, { from: at, left }] };
}

/** Continues with the remaining time. In days, a pause that ends on its first day changes nothing. */
export function resumeDeadline(deadline: Deadline, at: Instant, calendar: WorkingCalendar): Deadline {
  const pause = deadline.pauses.at(-1);
  if (!pause || pause.to) return deadline;
  // Clocks of two servers may differ slightly: a pause never ends before it began.
  const to = at < pause.from ? pause.from : at;
  const resumed = { ...deadline, pauses: [...deadline.pauses.slice(0, -1), { ...pause, to }] };
  return counted({ ...resumed, at: resumedEnd(deadline, pause, to, calendar) }, calendar);
}

export function applyPausesTo(
  deadline: Deadline,
  pauses: readonly { from: Instant; to?: Instant | undefined }[],
  calendar: WorkingCalendar,
): Deadline {
  return pauses.reduce((running, { from, to }) => {
    const paused = pauseDeadline(running, from, calendar);
    return to === undefined ? paused : resumeDeadline(paused, to, calendar);
  }, deadline);
}

/** Recomputes an open deadline from its start through its pauses; keeps the escalation level it has reached. */
export function recomputeDeadline(
  deadline: Deadline,
  calendar: WorkingCalendar,
  changed: { period?: Period; sop?: number; notAfter?: Instant } = {},
): Deadline {
  if (deadline.metAt || deadline.breachedAt) return deadline;
  const { notAfter, period = deadline.period, sop = deadline.sop } = changed;
  const at = earlier(endOf({ ...deadline, period }, calendar), notAfter);
  const fresh = counted({ ...deadline, period, sop, at, pauses: [] }, calendar);
  return applyPausesTo(fresh, deadline.pauses, calendar);
}

/** Restarts the period now, for a correction whose new period would have passed. Never moves a deadline earlier. */
export function restart(
  deadline: Deadline,
  now: Instant,
  calendar: WorkingCalendar,
  { period, sop }: { period: Period; sop: number },
): Deadline {
  const at = endOf({ ...deadline, period, start: now }, calendar);
  const fresh = counted({ ...deadline, start: now, period, sop, at, pauses: [] }, calendar);
  if (isPaused(deadline)) return pauseDeadline(fresh, now, calendar);
  return fresh.at < deadline.at ? fresh : deadline;
}

export function isPaused(deadline: Deadline): boolean {
  const last = deadline.pauses.at(-1);
  return last !== undefined && last.to === undefined;
}

type Counted = Pick<Deadline, 'period' | 'start' | 'endsAt'>;

function endOf({ period, start, endsAt }: Counted, calendar: WorkingCalendar): Instant {
  if (period.unit === 'hours') return plusMinutes(start, period.count * 60);
  return closingOf(
    dayAfter(period, localDate(calendar.zone, start), period.count, calendar),
    calendar,
    endsAt,
  );
}

/** Whether a deadline in days relies on days or office hours that are not settled yet. Deadlines in hours never do. */
export function isEstimate(
  { period, start, at }: Pick<Deadline, 'period' | 'start' | 'at'>,
  calendar: WorkingCalendar,
): boolean {
  if (period.unit === 'hours') return false;
  const [day, last] = [localDate(calendar.zone, start), localDate(calendar.zone, at)];
  const decreed = calendar.isDecreed(day) || calendar.isDecreed(addDays(day, 1));
  return !decreed || calendar.isEstimate(last);
}

function canPause(deadline: Deadline): boolean {
  return (
    !(deadline.metAt || deadline.breachedAt || isPaused(deadline)) && !UNPAUSED_KINDS.includes(deadline.kind)
  );
}

function leftAt(deadline: Deadline, from: Instant, calendar: WorkingCalendar): number {
  if (deadline.period.unit === 'hours') return (Date.parse(deadline.at) - Date.parse(from)) / MINUTE;
  const [day, last] = [localDate(calendar.zone, from), lastDay(deadline, calendar)];
  return deadline.period.unit === 'working-days'
    ? workingDaysAfter(calendar, day, last)
    : Math.max(0, dayNumber(last) - dayNumber(day));
}

/** The day that counting ends on, possibly a day off: the remaining time is measured to this day. */
function lastDay({ start, period, at, pauses }: Deadline, calendar: WorkingCalendar): LocalDate {
  const pause = pauses.at(-1);
  const [from, count] = pause?.to ? [pause.to, pause.left] : [start, period.count];
  const counted = dayAfter(period, localDate(calendar.zone, from), count, calendar);
  return earlier(counted, localDate(calendar.zone, at));
}

function resumedEnd(deadline: Deadline, pause: Pause, to: Instant, calendar: WorkingCalendar): Instant {
  if (deadline.period.unit === 'hours') return plusMinutes(to, pause.left);
  const day = localDate(calendar.zone, to);
  if (day === localDate(calendar.zone, pause.from)) return deadline.at;
  return closingOf(dayAfter(deadline.period, day, pause.left, calendar), calendar, deadline.endsAt);
}

function dayAfter({ unit }: Period, day: LocalDate, count: number, calendar: WorkingCalendar): LocalDate {
  return unit === 'working-days' ? addWorkingDays(calendar, day, count) : addDays(day, count);
}

function closingOf(day: LocalDate, calendar: WorkingCalendar, endsAt: Deadline['endsAt']): Instant {
  const last = calendar.isWorkingDay(day) ? day : addWorkingDays(calendar, day, 1);
  return endsAt ? instantAt(calendar.zone, last, '23:59') : calendar.officeDay(last)!.closes;
}

function counted(deadline: Omit<Deadline, 'calendar' | 'estimate'>, calendar: WorkingCalendar): Deadline {
  return { ...deadline, calendar: calendar.version, estimate: isEstimate(deadline, calendar) };
}

function earlier(one: string, limit: string | undefined): string {
  return limit !== undefined && limit < one ? limit : one;
}

function plusMinutes(instant: Instant, minutes: number): Instant {
  return new Date(Math.round(Date.parse(instant) + minutes * MINUTE)).toISOString();
}
