import type { Instant } from '#calendar/zones.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { LetterStep } from '#letters/letter-steps.ts';

/** `input` is already parsed by the step's schema. */
export interface LetterCommand {
  readonly letter: string;
  readonly step: LetterStep;
  readonly input: object;
  readonly actor: Actor;
  readonly now: Instant;
  readonly ifMatch?: number;
  readonly key?: string;
}
