import type { Assignment, Outcome } from './assignment.ts';

/** Closes assignments, each with why it ended. */
export const closing = (assignments: readonly Assignment[], outcome: Outcome) =>
  assignments.map(({ id }) => ({ id, outcome }));

/** The coordinator decided: its own task is done, and what others were at ends as said. */
export const decided = (assignments: readonly Assignment[], others: Outcome) =>
  assignments.map(({ id, kind }) => ({
    id,
    outcome: kind === 'verify' || kind === 'decide-return' ? ('done' as const) : others,
  }));
