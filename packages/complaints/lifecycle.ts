import type { AssignmentKind } from './assignment.ts';
import type { Complaint, Stage } from './complaint.ts';
import type { Actor, Role } from './facts.ts';

/** One line of the life of a complaint. */
interface Line {
  /** Stages in which the step may be taken. */
  readonly from: readonly Stage[];
  readonly by: readonly Role[];
  /** The stage it leads to; left out: the stage stays. */
  readonly to?: Stage;
  /** The kind of assignment that whoever takes the step must hold. */
  readonly holding?: AssignmentKind;
}

const lead = ['liaison', 'head', 'inspector'] as const;

/**
 * What may happen to a complaint, from which stages, by whom, to which stage (domain.md section 3).
 * Conditions, API, pages, the picture in the docs and the tests read this one table.
 */
export const lifecycle = {
  triage: { from: ['received'], by: ['system'] },
  dispatch: { from: ['received'], by: ['coordinator'], to: 'dispatched', holding: 'verify' },
  accept: { from: ['dispatched'], by: lead, to: 'accepted', holding: 'lead' },
  answer: { from: ['dispatched', 'accepted'], by: lead, to: 'answered', holding: 'lead' },
  rate: { from: ['answered'], by: ['complainant'], to: 'closed', holding: 'reply' },
  'fall-due': { from: ['received', 'dispatched', 'accepted', 'answered'], by: ['system'] },
} as const satisfies Record<string, Line>;

export type StepName = keyof typeof lifecycle;

const line = (step: StepName): Line => lifecycle[step];

export type NotAllowed = 'not-your-role' | 'wrong-stage' | 'not-your-assignment';

/** Why this actor may not take the step now, or undefined when it may. The system holds every assignment. */
export function notAllowed(complaint: Complaint, step: StepName, actor: Actor): NotAllowed | undefined {
  const { by, from, holding } = line(step);
  if (!by.includes(actor.role)) return 'not-your-role';
  if (!from.includes(complaint.stage)) return 'wrong-stage';
  const holds =
    !holding ||
    complaint.assignments.some(({ kind, owner }) => kind === holding && actor.owners.includes(owner));
  return holds ? undefined : 'not-your-assignment';
}

/** The steps that this actor may take now, in the order of the table; none of the system's own. */
export const possibleSteps = (complaint: Complaint, actor: Actor): StepName[] =>
  (Object.keys(lifecycle) as StepName[]).filter((step) => !notAllowed(complaint, step, actor));
