import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import type { Instant } from '#calendar/zones.ts';
import type { Assignment, Owner } from '#events/assignments.ts';
import type { AssignmentKind, DeadlineKind } from '#events/vocabulary.ts';
import { startDeadline } from '#sop/deadline.ts';
import type { Facts } from '../model/facts.ts';

/** The agency that owns an assignment, itself or through one of its units. */
export const agencyOf = (owner: Owner): string | undefined =>
  /^(?:agency|head|unit):([^/]+)/.exec(owner)?.[1];

export const unitOfOwner = (owner: Owner): string | undefined => /^unit:[^/]+\/(.+)$/.exec(owner)?.[1];

/** Like `agencyOf`, but counts the inspectorate as an agency. */
export const responsibleAgency = (
  owner: Owner,
  { inspectorate }: Pick<Facts, 'inspectorate'>,
): string | undefined => (owner === 'inspectorate' ? inspectorate : agencyOf(owner));

export const calendarOf = (owner: Owner, facts: Pick<Facts, 'calendar' | 'inspectorate'>): WorkingCalendar =>
  facts.calendar.of(responsibleAgency(owner, facts));

export type PeriodInputs = Pick<Parameters<typeof startDeadline>[2], 'class' | 'urgency' | 'start'>;

/**
 * Opens the `n`th assignment of a complaint with deadlines by the current SOP and calendar, each capped at `notAfter`.
 */
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
