import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import type { Instant } from '#calendar/zones.ts';
import type { Assignment, Owner } from '#events/assignments.ts';
import type { AssignmentKind, DeadlineKind } from '#events/vocabulary.ts';
import { startDeadline } from '#sop/deadline.ts';
import type { DateFacts, Facts } from '../model/facts.ts';

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

type PeriodInputs = Pick<Parameters<typeof startDeadline>[2], 'class' | 'urgency' | 'start'>;

interface NewAssignment extends PeriodInputs {
  /** Number among all assignments that the complaint ever had. */
  readonly n: number;
  readonly kind: AssignmentKind;
  readonly owner: Owner;
  readonly deadlines: readonly DeadlineKind[];
  readonly notAfter?: Instant | undefined;
}

/** By the SOP and calendar in force. */
export function openAssignment(assignment: NewAssignment, facts: Omit<DateFacts, 'actor'>): Assignment {
  const { n, kind, owner, deadlines, ...inputs } = assignment;
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
      }),
    ),
  };
}
