import type { Role } from '#events/vocabulary.ts';
import type { LetterState } from './letter.ts';

interface LetterTransition {
  readonly from: LetterState;
  /** The office that acts, or the office that acts for it during a vacancy. */
  readonly of: Extract<Role, 'supervisor' | 'head'>;
}

export const letterSteps = {
  'add-file': { from: 'draft', of: 'supervisor' },
  sign: { from: 'draft', of: 'supervisor' },
  withdraw: { from: 'draft', of: 'supervisor' },
  acknowledge: { from: 'signed', of: 'head' },
} as const satisfies Record<string, LetterTransition>;

export type LetterStep = keyof typeof letterSteps;
export const letterStepNames = Object.keys(letterSteps) as LetterStep[];
