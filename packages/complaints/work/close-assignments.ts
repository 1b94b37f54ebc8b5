import type { Assignment, Outcome } from '#events/assignments.ts';
import type { AssignmentKind } from '#events/vocabulary.ts';

/** Closes assignments, each with why it ended. */
export const closeAll = (assignments: readonly Assignment[], outcome: Outcome) =>
  assignments.map(({ id }) => ({ id, outcome }));

/** The coordinator decided: its own task is done, and what others were at ends as said. */
export const closeByCoordinator = (assignments: readonly Assignment[], others: Outcome) =>
  assignments.map(({ id, kind }) => ({
    id,
    outcome: coordinatorTasks.includes(kind) ? ('done' as const) : others,
  }));

const coordinatorTasks: readonly AssignmentKind[] = ['verify', 'decide-return', 'ask-outside'];

/** Ends the wait for the head's approval, where there is one. */
export const closeApprovals = (assignments: readonly Assignment[], outcome: Outcome) =>
  closeAll(
    assignments.filter(({ kind }) => kind === 'approve-answer'),
    outcome,
  );
