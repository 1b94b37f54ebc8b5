import type { Instant } from '#calendar/zones.ts';
import type { Class, Urgency } from '#events/vocabulary.ts';
import { applyPausesTo, startDeadline } from '#sop/deadline.ts';
import { computePromisedDate } from '#sop/promise.ts';
import { agenciesOf, type Complaint, type PromisedDate } from '../model/complaint.ts';
import type { Facts } from '../model/facts.ts';

/** What the promise to the citizen is counted from. */
interface PromiseInput {
  readonly receivedAt: Instant;
  readonly class: Class;
  readonly urgency: Urgency;
  readonly pauses: readonly { readonly from: Instant; readonly to?: Instant }[];
  /** The agency that leads, for periods of its own. */
  readonly lead?: string | undefined;
  /** The dispatch or correction of class or urgency from which on it is counted at the least, if there was one. */
  readonly correctedAt?: Instant | undefined;
  /** Moves the promise, being part of the period that was promised (docs/adr/0038). */
  readonly extended?: Complaint['extended'] | undefined;
  readonly countedAs?: PromisedDate['countedAs'] | undefined;
}

/**
 * Receipt, verify and resolve period (domain.md section 3). Where class or urgency was corrected late the lead's own
 * resolve period from then on is the least: a date that lies behind us is no promise (docs/adr/0017).
 */
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
      // Whoever leads since the correction has extended nothing yet.
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

/** What a complaint's promise is counted from, as it stands. */
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
