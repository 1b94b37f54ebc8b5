import type { Assignment, Deadline } from '#events/assignments.ts';
import type { DeadlineKind } from '#events/vocabulary.ts';

/** The most assignments a complaint may have open at once: one transaction must hold them all. */
export const maxAssignments = 20;

/**
 * The most supporting agencies and units at work on a complaint at once. Kept free beside the lead: a place for the
 * complainant's own or the head's approval, for an inspection, and for mending the complainant's address.
 */
export const maxTasks = maxAssignments - 4;

/** What others do for the lead. */
export const supportingTasks = (assignments: readonly Assignment[]): Assignment[] =>
  assignments.filter(({ kind }) => kind === 'support' || kind === 'sub-unit');

/** A deadline that still runs: neither met nor belonging to a closed assignment. */
export const isOpenDeadline = (deadline: Deadline): boolean => deadline.metAt === undefined;

/** The open deadline of that kind in an assignment. */
export const openDeadline = (assignment: Assignment, kind: DeadlineKind): Deadline | undefined =>
  assignment.deadlines.find((deadline) => deadline.kind === kind && isOpenDeadline(deadline));
