import { CommandError } from '../records/errors.ts';

/**
 * So often a command that lost a race decides again. Each loss is somebody else's success: fifty who merge into one case
 * at one moment, or twenty who take a number from one register, all come to their turn.
 */
const maxAttempts = 60;

/**
 * Waits a little after a lost race, each its own time, so that those who come at one moment do not run into each other
 * again: 2.5 seconds over all turns, within the ten that a function has.
 * @throws CommandError `busy` when it has lost too often: nothing has changed for the asker, who may try again.
 */
export async function backoff(attempt: number): Promise<void> {
  if (attempt >= maxAttempts) throw new CommandError({ failure: 'busy' });
  await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(5 * attempt, 100)));
}
