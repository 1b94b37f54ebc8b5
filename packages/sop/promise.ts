import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import type { Instant } from '#calendar/zones.ts';
import type { Class, Urgency } from '#events/vocabulary.ts';
import { applyPausesTo, isEstimate, startDeadline } from './deadline.ts';
import type { Sop } from './sop-schema.ts';

export interface PromiseRequest {
  received: Instant;
  class: Class;
  urgency: Urgency;
  /** All pauses of the case in their order; the last may still last. */
  /** The answer's period was extended, as the SOP lets it be. */
  extended?: boolean | undefined;
  pauses: readonly { from: Instant; to?: Instant | undefined }[];
}

/**
 * The date promised to the citizen: receipt, the verify period, then the resolve period of the class.
 * Dispatches, returns and reopenings do not enter: only a pause, a decree or a correction moves it.
 */
export function computePromisedDate(
  sop: Sop,
  calendar: WorkingCalendar,
  { received, pauses, ...query }: PromiseRequest,
): { at: Instant; estimate: boolean } {
  const verify = startDeadline(sop, calendar, { ...query, kind: 'verify', start: received });
  const resolve = startDeadline(sop, calendar, { ...query, kind: 'resolve', start: verify.at });
  const clock = applyPausesTo(resolve, pauses, calendar);
  return { at: clock.at, estimate: isEstimate({ ...clock, start: received }, calendar) };
}
