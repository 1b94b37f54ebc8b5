import { setTimeout as pause } from 'node:timers/promises';

/**
 * Repeats a check until it no longer throws, for what arrives later; resolves with what the check gave. When the time is
 * over it rejects with the check's last own failure.
 */
export async function eventually<T>(
  check: () => T | Promise<T>,
  { withinMs = 15_000, everyMs = 100 } = {},
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
