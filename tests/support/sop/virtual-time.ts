import { setImmediate as settled } from 'node:timers/promises';
import type { RealTime } from '#mail/rate-limiter.ts';

/** Time that passes only from one thing that somebody waits for to the next, in the same order each time. */
export function virtualTime(start = 1_764_000_000_000) {
  const waiting: { at: number; order: number; go: () => void }[] = [];
  let now = start;
  let order = 0;
  const until = (at: number): Promise<void> =>
    new Promise((go) => void waiting.push({ at: Math.max(at, now), order: ++order, go }));
  return {
    now: () => now,
    until,
    /** The clock of a machine that goes wrong by so many milliseconds and wakes whoever waits a little late. */
    seenBy: (wrongBy: number, late: () => number): RealTime => ({
      now: () => now + wrongBy,
      until: (at) => until(at - wrongBy + late()),
    }),
    /** Lets time pass until an instant, and all happen that falls into it. */
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

/** Numbers from 0 to below 1, the same ones each time. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
