import { setImmediate as settled } from 'node:timers/promises';
import type { RealTime } from '#mail/rate-limiter.ts';

/** Jumps from one awaited timer to the next, always in the same order. */
export function virtualTime(start = 1_764_000_000_000) {
  const waiting: { at: number; order: number; go: () => void }[] = [];
  let now = start;
  let order = 0;
  const until = (at: number): Promise<void> =>
    new Promise((go) => void waiting.push({ at: Math.max(at, now), order: ++order, go }));
  return {
    now: () => now,
    until,
    /** The machine's clock is off by `wrongBy` milliseconds and wakes its timers a little late. */
    seenBy: (wrongBy: number, late: () => number): RealTime => ({
      now: () => now + wrongBy,
      until: (at) => until(at - wrongBy + late()),
    }),
    /** Advances to an instant and runs all timers until then. */
    async pass(to: number): Promise<void> {
      for (;;) {
        await settled();
        const next = waiting.toSorted((a, b) => a.at - b.at || a.order - b.order)[0];
        if (!next || next.at > to) break;
        waiting.splice(waiting.indexOf(next), 1);
        now = next.at;
        next.go();
      }
      now = to;
    },
  };
}

/** From 0 to below 1. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
