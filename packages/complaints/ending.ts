import type { Assignment, Outcome } from './assignment.ts';

/** Closes assignments, each with why it ended. */
export const closing = (assignments: readonly Assignment[], outcome: Outcome) =>
  assignments.map(({ id }) => ({ id, outcome }));
