import { setTimeout as pause } from 'node:timers/promises';

/** Repeats the check until it no longer throws; after the time, long enough for a busy machine, rejects with its last failure. */
export async function eventually<T>(
  check: () => T | Promise<T>,
  { withinMs = 60_000, everyMs = 100 } = {},
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() >= end) throw error;
    }
    await pause(everyMs);
  }
}
