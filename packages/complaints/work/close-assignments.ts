import type { Assignment, Outcome } from '#events/assignments.ts';
import type { AssignmentKind } from '#events/vocabulary.ts';

export const closeAll = (assignments: readonly Assignment[], outcome: Outcome) =>
  assignments.map(({ id }) => ({ id, outcome }));

export const closeByCoordinator = (assignments: readonly Assignment[], others: Outcome) =>
  assignments.map(({ id, kind }) => ({
    id,
    outcome: coordinatorTasks.includes(kind) ? ('done' as const) : others,
  }));

const coordinatorTasks: readonly AssignmentKind[] = ['verify', 'decide-return', 'ask-outside', 'hold-vacant'];

export const closeApprovals = (assignments: readonly Assignment[], outcome: Outcome) =>
  closeAll(
    assignments.filter(({ kind }) => kind === 'approve-answer'),
    outcome,
  );
