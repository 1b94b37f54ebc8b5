import { isOfficeOpen, nextOpening } from '#calendar/opening-times.ts';
import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import { type Instant, localDate } from '#calendar/zones.ts';
import type { Timing } from '../plan/routing.ts';

const minuteMs = 60_000;
/**
 * What falls due at an opening is found by the first sweep after it, which comes at any second of a minute, and takes
 * a while through the queues; the afterOpeningMs's batch waits this long for it. Milliseconds.
 */
const afterOpeningMs = 3 * minuteMs;

const plus = (at: Instant, ms: number): Instant => new Date(Date.parse(at) + ms).toISOString();

/** The full minute after the one that follows: `07:40:12` gives `07:42`. */
const fullMinuteAfterNext = (at: Instant): Instant =>
  new Date((Math.floor(Date.parse(at) / minuteMs) + 2) * minuteMs).toISOString();

/** The instant itself while the office is open, else that of the next afterOpeningMs's batch. */
const whileOpen = (calendar: WorkingCalendar, at: Instant): Instant =>
  isOfficeOpen(calendar, at) ? at : plus(nextOpening(calendar, at), afterOpeningMs);

/** When the batch is sent that a notice planned now joins: always while the office is open. */
export function batchTime(calendar: WorkingCalendar, now: Instant): Instant {
  if (!isOfficeOpen(calendar, now)) return whileOpen(calendar, now);
  const { opens } = calendar.officeDay(localDate(calendar.zone, now))!;
  return whileOpen(calendar, [plus(opens, afterOpeningMs), fullMinuteAfterNext(now)].sort()[1]!);
}

/** When a notice is sent that is not sent now; undefined for now. An emergency waits for no office. */
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

/** The next batch, when one was sent while a notice was on its way to it. */
export const nextBatchTime = (calendar: WorkingCalendar, sendAt: Instant): Instant =>
  whileOpen(calendar, plus(sendAt, minuteMs));

/** Joins the batch of an instant, or the first after it that is not on its way already. */
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
