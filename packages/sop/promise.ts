import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import type { Instant } from '#calendar/zones.ts';
import type { Class, Urgency } from '#events/vocabulary.ts';
import { applyPausesTo, isEstimate, startDeadline } from './deadline.ts';
import type { Sop } from './sop-schema.ts';

export interface PromiseRequest {
  received: Instant;
  class: Class;
  urgency: Urgency;
  /** All pauses of the complaint in order; the last may be open. */
  extended?: boolean | undefined;
  pauses: readonly { from: Instant; to?: Instant | undefined }[];
}

/**
 * The date promised to the citizen: receipt plus the verify period and the resolve period of the class. Dispatches,
 * returns and reopenings do not move it, only pauses, decrees and corrections do.
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
