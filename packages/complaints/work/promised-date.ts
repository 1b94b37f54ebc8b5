import type { Instant } from '#calendar/zones.ts';
import type { Class, Urgency } from '#events/vocabulary.ts';
import { applyPausesTo, startDeadline } from '#sop/deadline.ts';
import { computePromisedDate } from '#sop/promise.ts';
import { agenciesOf, type Complaint, type PromisedDate } from '../model/complaint.ts';
import type { Facts } from '../model/facts.ts';

interface PromiseInput {
  readonly receivedAt: Instant;
  readonly class: Class;
  readonly urgency: Urgency;
  readonly pauses: readonly { readonly from: Instant; readonly to?: Instant }[];
  readonly lead?: string | undefined;
  /** The dispatch or correction from which the lead has at least its period. */
  readonly correctedAt?: Instant | undefined;
  /** An extension moves the promise, because the extended period is part of it (docs/adr/0038). */
  readonly extended?: Complaint['extended'] | undefined;
  readonly countedAs?: PromisedDate['countedAs'] | undefined;
}

/** A late correction restarts the lead's period, so that no promise lies in the past (docs/adr/0017). */
export function computePromise(
  file: PromiseInput,
  { sop, calendar }: Facts,
): Omit<PromisedDate, 'provisional'> {
  const { receivedAt, pauses, lead, correctedAt, extended, countedAs } = file;
  const { class: ofClass, urgency } = countedAs ?? file;
  const as = countedAs ? { countedAs } : {};
  const counted = computePromisedDate(sop, calendar, {
    received: receivedAt,
    class: ofClass,
    urgency,
    pauses,
    extended: extended !== undefined,
  });
  if (!correctedAt) return { ...counted, ...as };
  const resolve = applyPausesTo(
    startDeadline(sop, calendar, {
      kind: 'resolve',
      class: ofClass,
      urgency,
      agency: lead,
      start: correctedAt,
      // Only an extension after the correction lengthens the period that starts with it.
      extended: extended !== undefined && extended.at > correctedAt,
    }),
    pauses
      .filter(({ to }) => to === undefined || to > correctedAt)
      .map(({ from, ...pause }) => ({ ...pause, from: later(from, correctedAt) })),
    calendar,
  );
  const { at, estimate } = resolve.at > counted.at ? resolve : counted;
  return { at, estimate, correctedAt, ...as };
}

const later = (one: Instant, other: Instant): Instant => [one, other].toSorted().at(-1)!;

export const promiseInput = (complaint: Complaint): PromiseInput => ({
  receivedAt: complaint.receivedAt,
  class: complaint.class,
  urgency: complaint.urgency,
  pauses: complaint.pauses,
  lead: agenciesOf(complaint)[0],
  correctedAt: complaint.promised.correctedAt,
  extended: complaint.extended,
  countedAs: complaint.promised.countedAs,
});
