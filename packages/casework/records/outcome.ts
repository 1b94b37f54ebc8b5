import type { StepName } from '#complaints/lifecycle.ts';
import type { LetterStep } from '#letters/letter-steps.ts';
import type { Bilingual } from '#tenants/bilingual.ts';

/** A value that cannot stand: which field, by which rule. `limit` goes with rules that have one. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly limit?: number;
  /** Who is meant, for rules that name somebody. */
  readonly who?: Bilingual;
}

/** What happened since the asker looked, as people read it; `at` in the tenant's zone. */
export interface Change {
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly text: Bilingual;
}

/** What may be done instead: a step on a complaint, or on a letter. */
export type Possible = StepName | LetterStep;

/** Why a command had no effect. One place maps these to HTTP, one to queues. */
export type Failure = (
  | { readonly failure: 'fields'; readonly fields: readonly FieldProblem[] }
  | { readonly failure: 'key-reused' }
  | { readonly failure: 'bad-key' }
  | { readonly failure: 'not-found' }
  /** Others came first, again and again; nothing was decided. */
  | { readonly failure: 'busy' }
  | { readonly failure: 'not-yours'; readonly rule: string; readonly possible?: readonly Possible[] }
  | { readonly failure: 'refused'; readonly rule: string; readonly possible: readonly Possible[] }
  | {
      readonly failure: 'changed';
      /** What changed, where that is no complaint. */
      readonly rule?: 'sop-changed';
      readonly since: readonly Change[];
      readonly possible: readonly Possible[];
    }
) & {
  /** What happened since the asker looked, where that is why. */
  readonly since?: readonly Change[];
};

/** A command did not succeed; thrown inside `casework`, answered by the shells. */
export class CommandFailed extends Error {
  readonly why: Failure;
  constructor(why: Failure) {
    super(why.failure);
    this.why = why;
  }
}
