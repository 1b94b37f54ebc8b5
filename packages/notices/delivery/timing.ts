import { isOfficeOpen, nextOpening } from '#calendar/opening-times.ts';
import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import { type Instant, localDate } from '#calendar/zones.ts';
import type { Timing } from '../plan/routing.ts';

const minuteMs = 60_000;
/** Milliseconds. The sweep finds deadlines of the opening up to a minute later; then two queues pass them on. */
const afterOpeningMs = 3 * minuteMs;

const plus = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();

/** The full minute after the next one: `07:40:12` gives `07:42`. */
const fullMinuteAfterNext = (at: Instant): Instant =>
  new Date((Math.floor(Date.parse(at) / minuteMs) + 2) * minuteMs).toISOString();

/** The instant itself while the office is open, else the first batch after its next opening. */
const whileOpen = (calendar: WorkingCalendar, at: Instant): Instant =>
  isOfficeOpen(calendar, at) ? at : plus(nextOpening(calendar, at), afterOpeningMs);

export function batchTime(calendar: WorkingCalendar, now: Instant): Instant {
  if (!isOfficeOpen(calendar, now)) return whileOpen(calendar, now);
  const { opens } = calendar.officeDay(localDate(calendar.zone, now))!;
  return whileOpen(calendar, [plus(opens, afterOpeningMs), fullMinuteAfterNext(now)].sort()[1]!);
}

/** Undefined for at once. Emergencies do not wait for office hours. */
export function sendTime(
  timing: Timing,
  calendar: WorkingCalendar,
  now: Instant,
  emergency: boolean,
): Instant | undefined {
  if (timing === 'now' || emergency) return undefined;
  if (timing === 'office-hours' && isOfficeOpen(calendar, now)) return undefined;
  return batchTime(calendar, now);
}

export const nextBatchTime = (calendar: WorkingCalendar, sendAt: Instant): Instant =>
  whileOpen(calendar, plus(sendAt, minuteMs));

/** Takes the first batch from that instant on that is not yet being sent. */
export async function joinOpenBatch<Joined extends string>(
  calendar: WorkingCalendar,
  sendAt: Instant,
  join: (at: Instant) => Promise<Joined>,
): Promise<Exclude<Joined, 'closed'>> {
  for (let at = sendAt; ; at = nextBatchTime(calendar, at)) {
    const joined = await join(at);
    if (joined !== 'closed') return joined as Exclude<Joined, 'closed'>;
  }
}
