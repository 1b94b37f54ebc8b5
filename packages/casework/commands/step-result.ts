import type { ComplaintRecord } from '../records/complaint-store.ts';
import type { Entry } from '../records/hash-chain.ts';
import type { StepAnswer } from '../views/deadline-view.ts';

/** What a step led to; a repeat under the same key gives the same. */
export interface StepResult {
  readonly answer: StepAnswer;
  /** The entries written; none when nothing was due or the command is a repeat. */
  readonly entries: readonly Entry[];
  readonly file: ComplaintRecord;
}
