import type { Role } from '#events/vocabulary.ts';
import type { LetterState } from './letter.ts';

interface LetterTransition {
  readonly from: LetterState;
  /** Whose office it is; whoever stands in for it when it is vacant may as well. */
  readonly of: Extract<Role, 'supervisor' | 'head'>;
}

/** What may happen to a letter once the run has drawn it, from which state, by whose office. */
export const letterSteps = {
  'add-file': { from: 'draft', of: 'supervisor' },
  sign: { from: 'draft', of: 'supervisor' },
  withdraw: { from: 'draft', of: 'supervisor' },
  acknowledge: { from: 'signed', of: 'head' },
} as const satisfies Record<string, LetterTransition>;

export type LetterStep = keyof typeof letterSteps;
export const letterStepNames = Object.keys(letterSteps) as LetterStep[];
