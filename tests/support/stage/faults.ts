import { expect } from 'vitest';
import type { FaultMode } from '../../../infra/local/fault-proxy.ts';
import type { Faults } from '../../../infra/local/stage-file.ts';
import { eventually } from './eventually.ts';
import { logs, requestsTo, setFault } from './stage.ts';

/** While a service hangs, a function logs a failure only after its client's timeout. */
export const failures = async (name: string): Promise<number> =>
  (await logs(name)).filter((line) => line.includes('"level":"ERROR"')).length;

/** Attempts of one worker against a service that does not answer. */
const triesOfClient = 3;

/** The work must fail in a worker at least once before the service is up again. */
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
