import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import type { Instant } from '#calendar/zones.ts';
import type { Class, Urgency } from '#events/vocabulary.ts';
import { applyPausesTo, isEstimate, startDeadline } from './deadline.ts';
import type { Sop } from './sop-schema.ts';

export interface PromiseRequest {
  received: Instant;
  class: Class;
  urgency: Urgency;
  extended?: boolean | undefined;
  /** In order; the last may be open. */
  pauses: readonly { from: Instant; to?: Instant | undefined }[];
}

/** Receipt plus verify and resolve periods; moved by pauses, decrees and corrections, never by a dispatch. */
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
