import type { Instant } from '#calendar/zones.ts';
import type { Deadline, DeadlineKind } from '#sop/deadline.ts';

export const assignmentKinds = [
  'verify',
  'lead',
  'support',
  'sub-unit',
  'approve-answer',
  'decide-return',
  'review-rating',
  'mend-address',
  'ask-outside',
  'report-planned',
  'inspect',
  'complete',
  'reply',
] as const;
export type AssignmentKind = (typeof assignmentKinds)[number];

/** Who must act: an office of the tenant, or the person who complained. */
export type Owner =
  | 'coordinator'
  | 'inspectorate'
  | 'complainant'
  | `agency:${string}`
  | `head:${string}`
  | `unit:${string}/${string}`;

/** Who must do what by when on one complaint. A closed assignment leaves the complaint's state for its history. */
export interface Assignment {
  /** `<kind>-<n>`, n counting all assignments the complaint ever had. */
  readonly id: string;
  readonly kind: AssignmentKind;
  readonly owner: Owner;
  readonly openedAt: Instant;
  readonly deadlines: readonly Deadline[];
  /** Place in the owner's queue given by the head of agency; lower is sooner. */
  readonly rank?: number;
}

/** Why an assignment ended. */
export type Outcome = 'done' | 'lapsed' | 'superseded' | 'withdrawn';

/** What an event does to the assignments; part of every event that touches one. */
export interface AssignmentMoves {
  readonly opened?: readonly Assignment[];
  readonly closed?: readonly { readonly id: string; readonly outcome: Outcome }[];
  /** Assignments whose clocks or place in the queue became others: as they are from now on. */
  readonly changed?: readonly Assignment[];
  readonly met?: readonly { readonly id: string; readonly deadline: DeadlineKind }[];
}

/** The most assignments a complaint may have open at once: one transaction must hold them all. */
export const mostAssignments = 20;

/**
 * The most supporting agencies and units at work on a complaint at once. Kept free beside the lead: a place for the
 * complainant's own or the head's approval, for an inspection, and for mending the complainant's address.
 */
export const mostTasks = mostAssignments - 4;

/** What others do for the lead. */
export const tasks = (assignments: readonly Assignment[]): Assignment[] =>
  assignments.filter(({ kind }) => kind === 'support' || kind === 'sub-unit');

/** A deadline that still runs: neither met nor belonging to a closed assignment. */
export const isOpen = (deadline: Deadline): boolean => deadline.metAt === undefined;

/** The open deadline of that kind in an assignment. */
export const openDeadline = (assignment: Assignment, kind: DeadlineKind): Deadline | undefined =>
  assignment.deadlines.find((deadline) => deadline.kind === kind && isOpen(deadline));
