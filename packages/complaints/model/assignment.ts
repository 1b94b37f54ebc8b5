import type { Assignment, Deadline } from '#events/assignments.ts';
import type { DeadlineKind } from '#events/vocabulary.ts';

/** Open assignments per complaint: one transaction must be able to write them all. */
export const maxAssignments = 21;

/** Supporting agencies and units. Five places remain: lead, complainant or approval, inspection, contact, vacancy. */
export const maxTasks = maxAssignments - 5;

export const supportingTasks = (assignments: readonly Assignment[]): Assignment[] =>
  assignments.filter(({ kind }) => kind === 'support' || kind === 'sub-unit');

export const isOpenDeadline = (deadline: Deadline): boolean => deadline.metAt === undefined;

export const openDeadline = (assignment: Assignment, kind: DeadlineKind): Deadline | undefined =>
  assignment.deadlines.find((deadline) => deadline.kind === kind && isOpenDeadline(deadline));
