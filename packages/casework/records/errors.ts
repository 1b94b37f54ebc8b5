import type { StepName } from '#complaints/lifecycle.ts';
import type { LetterStep } from '#letters/letter-steps.ts';
import type { Bilingual } from '#tenants/bilingual.ts';

/** A value that cannot stand: which field, by which rule. `limit` goes with rules that have one. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly limit?: number;
  /** Who is meant, for rules that name somebody. */
  readonly who?: Bilingual;
}

/** What happened since the asker looked, as people read it; `at` in the tenant's zone. */
export interface TimelineChange {
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly text: Bilingual;
}

/** What may be done instead: a step on a complaint, or on a letter. */
export type AvailableStep = StepName | LetterStep;

/** Why a command had no effect. One place maps these to HTTP, one to queues. */
export type CommandFailure = (
  | { readonly failure: 'fields'; readonly fields: readonly FieldError[] }
  | { readonly failure: 'key-reused' }
  | { readonly failure: 'bad-key' }
  | { readonly failure: 'not-found' }
  /** Others came first, again and again; nothing was decided. */
  | { readonly failure: 'busy' }
  | { readonly failure: 'not-yours'; readonly rule: string; readonly possible?: readonly AvailableStep[] }
  | { readonly failure: 'refused'; readonly rule: string; readonly possible: readonly AvailableStep[] }
  | {
      readonly failure: 'changed';
      /** What changed, where that is no complaint. */
      readonly rule?: 'sop-changed';
      readonly since: readonly TimelineChange[];
      readonly possible: readonly AvailableStep[];
    }
) & {
  /** What happened since the asker looked, where that is why. */
  readonly since?: readonly TimelineChange[];
};

/** A command did not succeed; thrown inside `casework`, answered by the shells. */
export class CommandError extends Error {
  readonly why: CommandFailure;
  constructor(why: CommandFailure) {
    super(why.failure);
    this.why = why;
  }
}
