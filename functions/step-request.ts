import type { TakeStep } from '#casework/commands/step-result.ts';
import { readIdempotencyKey } from '#casework/identifiers/idempotency-key.ts';
import { CommandError } from '#casework/records/errors.ts';
import type { AnyStep } from '#complaints/steps/step.ts';
import type { findStep } from '#complaints/steps/steps.ts';
import type { Request } from './http.ts';
import { readIfMatch } from './if-match.ts';

/** The sequence number that the caller saw (If-Match), and the idempotency key. */
export function keyAndMatch({ header }: Request): { ifMatch?: number; key?: string } {
  const ifMatch = readIfMatch(header('if-match'));
  const sent = header('idempotency-key');
  const key = sent === undefined ? undefined : readIdempotencyKey(sent);
  if (sent !== undefined && !key) throw new CommandError({ failure: 'bad-key' });
  return {
    ...(ifMatch === undefined ? {} : { ifMatch }),
    ...(key === undefined ? {} : { key }),
  };
}

export interface StepDependencies {
  readonly takeStep: TakeStep;
  readonly findStep: typeof findStep;
}

/** @throws CommandError `not-found` for a step that callers of this kind can never take */
export function stepNamed(find: typeof findStep, name: string, who: 'complainant' | 'officer'): AnyStep {
  const step = find(name, who);
  if (!step) throw new CommandError({ failure: 'not-found' });
  return step;
}
