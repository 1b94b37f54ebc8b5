import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { expectWhole } from '../support/casework/whole-case.ts';
import { coordinator } from '../support/complaints/actors.ts';
import { tuesday } from '../support/complaints/cases.ts';
import { type CrashPoint, crashPoints } from '../support/stage/crash-at.ts';
import { runWorker, storeTenantIn, type WorkerProcess } from '../support/stage/worker-process.ts';
import { realEngine } from '../support/table/real-engine.ts';

const engine = realEngine('merging');
const calls = [
  // Configuration, duplicate, idempotency record, primary case; then both cases in one write.
  'DynamoDB Query',
  'DynamoDB Query',
  'DynamoDB GetItem',
  'DynamoDB Query',
  'DynamoDB TransactWriteItems',
];

/** Two reports of one matter, and a merge under an idempotency key. */
async function scene() {
  const desk = await storeTenantIn(engine());
  const { tenant } = desk;
  const [into, duplicate] = [await desk.dispatched(), await desk.dispatched({ support: ['dlh'] })];
  const key = randomUUID();
  const asked = { number: duplicate, actor: coordinator, now: tuesday, key };
  const merge = (process: WorkerProcess) =>
    process.advance(tenant.id, { ...asked, step: 'merge', input: { into } });
  const run = async (crashPoint?: CrashPoint) => (await runWorker(engine(), merge, crashPoint)).calls;
  const state = async () => {
    const load = async (number: string) => (await desk.complaints.load(number))!.complaint;
    return { stage: (await load(duplicate)).stage, merged: (await load(into)).merged };
  };
  return { desk, into, duplicate, run, state };
}

describe('a merge whose worker is killed', () => {
  it('a merge reads both cases and writes once', async () => {
    expect(await (await scene()).run()).toEqual(calls);
  });

  it.each(crashPoints(calls))(
    'a merge killed $when call $call changes both cases or neither, and a repetition merges them once',
    async (crashPoint) => {
      const { desk, into, duplicate, run, state } = await scene();
      await run(crashPoint);
      const done = { stage: 'archived', merged: [duplicate] };
      const written = crashPoint.call === calls.length && crashPoint.when === 'after';
      expect(await state()).toEqual(written ? done : { stage: 'dispatched', merged: undefined });
      for (let again = 0; again < 2; again++) {
        await run();
        expect(await state()).toEqual(done);
      }
      for (const number of [into, duplicate]) await expectWhole(engine().table, desk.tenant, number);
    },
  );
});
