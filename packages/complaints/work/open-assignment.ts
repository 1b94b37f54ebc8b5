import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import type { Instant } from '#calendar/zones.ts';
import type { Assignment, Owner } from '#events/assignments.ts';
import type { AssignmentKind, DeadlineKind } from '#events/vocabulary.ts';
import { startDeadline } from '#sop/deadline.ts';
import type { Facts } from '../model/facts.ts';

/** The agency behind an owner, for the periods that an agency overrides. */
export const agencyOf = (owner: Owner): string | undefined =>
  /^(?:agency|head|unit):([^/]+)/.exec(owner)?.[1];

/** The unit behind an owner, where it is one. */
export const unitOfOwner = (owner: Owner): string | undefined => /^unit:[^/]+\/(.+)$/.exec(owner)?.[1];

/** The agency whose periods and hours apply to an owner; the inspectorate is one too. */
export const responsibleAgency = (
  owner: Owner,
  { inspectorate }: Pick<Facts, 'inspectorate'>,
): string | undefined => (owner === 'inspectorate' ? inspectorate : agencyOf(owner));

/** The days of the tenant by the office hours of whoever owns the work. */
export const calendarOf = (owner: Owner, facts: Pick<Facts, 'calendar' | 'inspectorate'>): WorkingCalendar =>
  facts.calendar.of(responsibleAgency(owner, facts));

/** What decides the periods of an assignment, besides who owns it. */
export type PeriodInputs = Pick<Parameters<typeof startDeadline>[2], 'class' | 'urgency' | 'start'>;

/** Opens the `n`th assignment of a complaint with its deadlines, by the SOP and calendar in force; none is past `notAfter`. */
export function openAssignment(
  n: number,
  kind: AssignmentKind,
  owner: Owner,
  deadlines: readonly DeadlineKind[],
  inputs: PeriodInputs,
  facts: Facts,
  notAfter?: Instant,
): Assignment {
  const agency = responsibleAgency(owner, facts);
  return {
    id: `${kind}-${n}`,
    kind,
    owner,
    openedAt: facts.now,
    deadlines: deadlines.map((deadline) =>
      startDeadline(facts.sop, calendarOf(owner, facts), {
        ...inputs,
        kind: deadline,
        ...(agency ? { agency } : {}),
        notAfter,
      }),
    ),
  };
}
