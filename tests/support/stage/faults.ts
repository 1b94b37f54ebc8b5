import { expect } from 'vitest';
import type { FaultMode } from '../../../infra/local/fault-proxy.ts';
import type { Faults } from '../../../infra/local/stage-file.ts';
import { eventually } from './eventually.ts';
import { logs, requestsTo, setFault } from './stage.ts';

/** How often a function has written that it failed. While a service hangs only its client's time-out brings it there. */
export const failures = async (name: string): Promise<number> =>
  (await logs(name)).filter((line) => line.includes('"level":"ERROR"')).length;

/** What one run of a worker asks a service that does not answer, before it gives up or its time is over. */
const triesOfClient = 3;

/** A service goes down, and what is done meanwhile fails in a worker at least once before it is up again. */
export async function whileDown(
  { service, mode, worker }: { service: keyof Faults; mode: FaultMode; worker: string },
  act: () => Promise<void>,
): Promise<void> {
  const before = await failures(worker);
  await setFault(service, mode);
  try {
    await act();
    await eventually(
      async () => {
        const failed = (await failures(worker)) > before || (await requestsTo(service)) >= triesOfClient;
        expect(failed, `${worker} failed`).toBe(true);
      },
      { withinMs: 120_000 },
    );
  } finally {
    await setFault(service, 'pass');
  }
}
