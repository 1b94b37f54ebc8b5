import type { Instant } from '#calendar/zones.ts';
import type { StepName } from '#complaints/lifecycle.ts';
import type { Actor } from '#complaints/model/facts.ts';

/** `input` is already parsed by the step's schema. */
export interface StepCommand {
  readonly number: string;
  readonly step: StepName;
  readonly input: object;
  readonly actor: Actor;
  readonly now: Instant;
  /** The sequence number that the caller saw; the step fails if the case has changed. */
  readonly ifMatch?: number;
  readonly key?: string;
}
