import type { Instant } from '#calendar/zones.ts';
import type { StepName } from '#complaints/lifecycle.ts';
import type { Actor } from '#complaints/model/facts.ts';

/** One step on one complaint, as somebody asks for it. `input` is parsed by the step's own schema already. */
export interface StepCommand {
  readonly number: string;
  readonly step: StepName;
  readonly input: object;
  readonly actor: Actor;
  readonly now: Instant;
  /** The sequence number that the asker saw; the step is refused when the case has moved on. */
  readonly ifMatch?: number;
  readonly key?: string;
}
