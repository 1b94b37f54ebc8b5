import { randomUUID } from 'node:crypto';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  DeleteQueueCommand,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import { dayHashes, followerHashes } from '#casework/following/follow-links.ts';
import type { FollowAsked } from '#events/messages/follow-asked.v1.ts';
import { tenantTable } from '#table/engine/table.ts';
import { dynamoFollowers } from '#table/personal-data/followers.ts';
import { tuesday } from '../support/complaints/cases.ts';
import { type CrashPoint, crashPoints } from '../support/stage/crash-at.ts';
import { mails, stageSqs } from '../support/stage/stage.ts';
import { storeFollower } from '../support/stage/stored-follower.ts';
import {
  runWorker,
  secretOfProcess,
  storeTenantIn,
  type WorkerProcess,
} from '../support/stage/worker-process.ts';
import { realEngine } from '../support/table/real-engine.ts';

const engine = realEngine('following');

let queueUrl: string;
beforeAll(async () => {
  queueUrl = (await stageSqs.send(new CreateQueueCommand({ QueueName: `following-${randomUUID()}` })))
    .QueueUrl!;
});
afterAll(() => stageSqs.send(new DeleteQueueCommand({ QueueUrl: queueUrl })));

/** Reads and deletes the messages of the queue. */
async function taken(): Promise<FollowAsked[]> {
  const found: FollowAsked[] = [];
  for (;;) {
    const request = { QueueUrl: queueUrl, MaxNumberOfMessages: 10 };
    const { Messages = [] } = await stageSqs.send(new ReceiveMessageCommand(request));
    if (Messages.length === 0) return found;
    for (const { Body, ReceiptHandle } of Messages) {
      found.push(JSON.parse(Body!));
      await stageSqs.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }));
    }
  }
}

const mailsTo = async (address: string) =>
  (await mails()).filter(({ To }) => To.join().includes(address)).length;

describe('a request to follow whose worker is killed', () => {
  const calls = [
    // Configuration, case, follower, and the address's requests of today.
    ...['DynamoDB Query', 'DynamoDB Query', 'DynamoDB Query', 'DynamoDB Query'],
    'DynamoDB TransactWriteItems',
    'SQS SendMessageBatch',
  ];

  async function scene() {
    const desk = await storeTenantIn(engine());
    const number = await desk.dispatched();
    const tenant = desk.tenant.id;
    const email = `${randomUUID()}@contoh.example`;
    const ask = async (crashPoint?: CrashPoint) => {
      const act = (process: WorkerProcess) =>
        process.ask(tenant, { number, email, language: 'id' }, queueUrl, tuesday);
      return (await runWorker(engine(), act, crashPoint)).calls;
    };
    /** Each message is delivered twice. */
    const work = async () => {
      const messages = await taken();
      for (const [i, message] of [...messages, ...messages].entries()) {
        const lease = { now: i * 60_000, until: i * 60_000 + 30_000 };
        await runWorker(engine(), (process) => process.sendNotice(message, tuesday, lease));
      }
      return messages;
    };
    const store = dynamoFollowers(tenantTable(engine().table, scopeOf(desk.tenant)));
    const state = async () => ({
      followers: (await store.all(number)).map((one) => [one.hash, one.state, one.email]),
      places: await store.taken(dayHashes(secretOfProcess, tenant, email).all, '2026-11-24'),
    });
    const hash = followerHashes(secretOfProcess, { tenant, number }, email).current;
    return { email, ask, work, state, asked: { followers: [[hash, 'asked', email]], places: 1 } };
  }

  it('a request to follow reads followers and daily quota, writes once and then sends a message', async () => {
    const { ask, work } = await scene();
    expect(await ask()).toEqual(calls);
    expect(await work()).toHaveLength(1);
  });

  it.each(crashPoints(calls))(
    'a request to follow killed $when call $call writes all or nothing, and repetitions lead to one mail and one place',
    async (crashPoint) => {
      const { email, ask, work, state, asked } = await scene();
      await ask(crashPoint);
      const isWritten = crashPoint.call > 5 || (crashPoint.call === 5 && crashPoint.when === 'after');
      expect(await state()).toEqual(isWritten ? asked : { followers: [], places: 0 });
      for (let again = 0; again < 2; again++) await ask();
      expect(await state()).toEqual(asked);
      const sent = await work();
      expect(new Set(sent.map((one) => JSON.stringify(one))).size).toBe(1);
      expect(await mailsTo(email)).toBe(1);
    },
  );
});

describe.each([
  {
    of: 'confirming',
    before: 'asked',
    act: 'confirm',
    // Follower, case, and how many follow it.
    calls: ['DynamoDB GetItem', 'DynamoDB Query', 'DynamoDB Query', 'DynamoDB PutItem'],
    after: { state: 'confirmed', confirmedAt: tuesday },
  },
  {
    of: 'leaving',
    before: 'confirmed',
    act: 'leave',
    calls: ['DynamoDB GetItem', 'DynamoDB PutItem'],
    after: { state: 'left', until: tuesday },
  },
] as const)('the step of a follower: $of', ({ before, act, calls, after }) => {
  async function scene() {
    const desk = await storeTenantIn(engine());
    const number = await desk.dispatched();
    const { table } = engine();
    const follower = await storeFollower(tenantTable(table, scopeOf(desk.tenant)), number, before);
    const followed = { tenant: desk.tenant.id, number, hash: follower.hash };
    const run = async (crashPoint?: CrashPoint) =>
      (await runWorker(engine(), (process) => process[act](desk.tenant, followed, tuesday), crashPoint))
        .calls;
    const state = () => dynamoFollowers(tenantTable(table, scopeOf(desk.tenant))).find(number, follower.hash);
    return { follower, run, state };
  }

  it('the step of a follower reads and then writes once', async () => {
    expect(await (await scene()).run()).toEqual([...calls]);
  });

  it.each(crashPoints(calls))(
    'the step of a follower killed $when call $call is done or not, and a repetition does it once',
    async (crashPoint) => {
      const { follower, run, state } = await scene();
      await run(crashPoint);
      const isDone = crashPoint.call === calls.length && crashPoint.when === 'after';
      expect((await state())!.state).toBe(isDone ? after.state : before);
      for (let again = 0; again < 2; again++) {
        await run();
        const { email, ...left } = (await state())!;
        expect(left).toMatchObject(after);
        expect(email).toBe(after.state === 'left' ? undefined : follower.email);
      }
    },
  );
});
