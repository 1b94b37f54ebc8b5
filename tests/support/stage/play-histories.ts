import { StageQueues } from '../../../infra/local/stage-queues.ts';
import type { ComplaintHistory } from '../casework/complaint-histories.ts';
import { stage } from './stage.ts';

/** Waits until all queues of the stage have been empty for a while. */
export const untilQuiet = (): Promise<void> =>
  new StageQueues(stage.emulator, 'test').untilEmpty(Date.now() + 120_000);

/** After each step of a history, waits for all that follows from it. */
export async function playHistories(lives: readonly ComplaintHistory[]): Promise<void> {
  for (let left = lives; left.length > 0; await untilQuiet()) {
    const turned = await Promise.all(left.map(async (life) => ({ life, ...(await life.turns.next()) })));
    left = turned.filter(({ done }) => !done).map(({ life }) => life);
  }
}
