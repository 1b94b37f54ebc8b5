import type { Role } from '#events/vocabulary.ts';
import { lifecycle, type StepName, stepsByLifecycle } from '../lifecycle.ts';
import type { Complaint } from '../model/complaint.ts';
import type { Facts } from '../model/facts.ts';
import { steps } from './registry.ts';
import type { AnyStep } from './step.ts';

const officerRoles: readonly Role[] = [
  'coordinator',
  'liaison',
  'head',
  'inspector',
  'supervisor',
  'operator',
];

export function findStep(name: string, who: 'complainant' | 'officer'): AnyStep | undefined {
  if (!Object.hasOwn(lifecycle, name)) return undefined;
  const by: readonly Role[] = lifecycle[name as StepName].by;
  const theirs = by.some((role) => (who === 'complainant' ? role === who : officerRoles.includes(role)));
  return theirs ? steps[name as StepName] : undefined;
}

/** In the order of the lifecycle, without those whose precondition fails. */
export const availableSteps = (complaint: Complaint, facts: Facts): StepName[] =>
  stepsByLifecycle(complaint, facts.actor).filter((name) => !steps[name].precondition?.(complaint, facts));
