import { setTimeout as pause } from 'node:timers/promises';

/** One kind of light request: how it is asked, and how long after its answer it is asked again. */
export interface Light {
  readonly name: string;
  readonly everyMs: number;
  ask(): Promise<unknown>;
}

export interface Waits {
  readonly requests: number;
  readonly longestMs: number;
}

/** Asks each kind in a loop of its own while `task` runs, and once more after it. */
export async function waitsWhile(
  lights: readonly Light[],
  task: () => Promise<void>,
): Promise<Record<string, Waits>> {
  let running = true;
  const ended = task().finally(() => {
    running = false;
  });
  const loop = async ({ name, everyMs, ask }: Light): Promise<[string, Waits]> => {
    const waits: number[] = [];
    do {
      const asked = performance.now();
      await ask();
      waits.push(performance.now() - asked);
      await pause(everyMs);
    } while (running);
    return [name, { requests: waits.length, longestMs: Math.round(Math.max(...waits)) }];
  };
  const all = await Promise.all(lights.map(loop));
  await ended;
  return Object.fromEntries(all);
}

export const longest = (waits: Record<string, Waits>): number =>
  Math.max(...Object.values(waits).map(({ longestMs }) => longestMs));
