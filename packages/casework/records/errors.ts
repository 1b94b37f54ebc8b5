import type { StepName } from '#complaints/lifecycle.ts';
import type { LetterStep } from '#letters/letter-steps.ts';
import type { Bilingual } from '#tenants/bilingual.ts';

export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly limit?: number;
  /** Of the refused character, from 1. */
  readonly position?: number;
  /** The people that the rule names. */
  readonly names?: Bilingual;
}

/** A newer entry in plain words; `at` in the tenant's zone. */
export interface TimelineChange {
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly text: Bilingual;
}

export type AvailableStep = StepName | LetterStep;

/** One place maps these to HTTP, one to queues. */
export type CommandFailure = (
  | { readonly failure: 'fields'; readonly fields: readonly FieldError[] }
  | { readonly failure: 'key-reused' }
  | { readonly failure: 'bad-key' }
  | { readonly failure: 'not-found' }
  /** Every retry lost a write conflict; nothing was decided. */
  | { readonly failure: 'busy' }
  | { readonly failure: 'not-yours'; readonly rule: string; readonly possible?: readonly AvailableStep[] }
  | { readonly failure: 'refused'; readonly rule: string; readonly possible: readonly AvailableStep[] }
  | {
      readonly failure: 'changed';
      readonly rule?: 'sop-changed';
      readonly since: readonly TimelineChange[];
      readonly possible: readonly AvailableStep[];
    }
) & {
  readonly since?: readonly TimelineChange[];
};

export class CommandError extends Error {
  readonly reason: CommandFailure;
  constructor(reason: CommandFailure) {
    super(reason.failure);
    this.reason = reason;
  }
}
