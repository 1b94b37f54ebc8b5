import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  ChangeMessageVisibilityBatchCommand,
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteQueueCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { escalateAssignment } from '#casework/commands/escalate-assignment.ts';
import { sweep } from '#casework/commands/sweep.ts';
import { takeStep } from '#casework/wiring.ts';
import { assignmentDue } from '#events/messages/assignment-due.v1.ts';
import { settleConcurrently } from '#notices/delivery/settle.ts';
import { dynamoDueIndex } from '#table/complaints/due-index.ts';
import { queueFunction } from '../../functions/queue/batch.ts';
import { sendAll } from '../../functions/queue/sqs-sender.ts';
import { awsClient } from '../../infra/local/aws-environment.ts';
import { expectWhole } from '../support/casework/whole-case.ts';
import { wib } from '../support/sop/calendars.ts';
import { type CrashPoint, crashAt, runsToEnd } from '../support/stage/crash-at.ts';
import { stage, stageSqs } from '../support/stage/stage.ts';
import { storeTenantIn } from '../support/stage/worker-process.ts';
import { dueOf } from '../support/table/case-stores.ts';
import { realEngine } from '../support/table/real-engine.ts';

const cases = 200;
const workers = 4;
const engine = realEngine('sweep');
let QueueUrl: string;
beforeAll(async () => {
  const made = await stageSqs.send(new CreateQueueCommand({ QueueName: `escalations-${randomUUID()}` }));
  QueueUrl = made.QueueUrl!;
});
afterAll(() => stageSqs.send(new DeleteQueueCommand({ QueueUrl })));

/** A sweep that may die at a call; returns the number of enqueued messages. */
async function sweepAt(now: string, crashPoint?: CrashPoint) {
  const { endpoint, table } = engine();
  const client = new DynamoDBClient(awsClient(endpoint));
  const sqs = new SQSClient({ ...awsClient(stage.emulator), useQueueUrlAsEndpoint: false });
  crashAt([client, sqs], crashPoint);
  let enqueued = 0;
  const enqueue = async (messages: readonly object[]) => {
    await sendAll(sqs, QueueUrl, messages);
    enqueued += messages.length;
  };
  expect(await runsToEnd(sweep(dynamoDueIndex({ client, name: table.name }), enqueue, now))).toBe(
    !crashPoint,
  );
  return enqueued;
}

type Desk = Awaited<ReturnType<typeof storeTenantIn>>;

const eventOf = (messages: readonly Message[]) =>
  ({ Records: messages.map(({ MessageId, Body }) => ({ messageId: MessageId, body: Body })) }) as SQSEvent;

/** Delivers each batch twice at the same moment; returns the number of messages. */
async function workOff({ complaints, tenant }: Desk, now: string): Promise<number> {
  let came = 0;
  const escalate = queueFunction(async (body) =>
    escalateAssignment({ takeStep, complaints, metric: () => {} }, tenant, assignmentDue.parse(body), now),
  );
  const worker = async () => {
    for (;;) {
      const received = await stageSqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
      const messages = received.Messages ?? [];
      if (messages.length === 0) return;
      came += messages.length;
      const answers = await Promise.all([1, 2].map(() => escalate(eventOf(messages), {} as never)));
      const failed = new Set(
        answers.flatMap((answer) => answer.batchItemFailures.map((one) => one.itemIdentifier)),
      );
      await giveBack(messages.filter(({ MessageId }) => failed.has(MessageId!)));
      await done(messages.filter(({ MessageId }) => !failed.has(MessageId!)));
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
  return came;
}

const entriesOf = (messages: readonly Message[]) =>
  messages.map(({ MessageId, ReceiptHandle }) => ({ Id: MessageId!, ReceiptHandle: ReceiptHandle! }));

async function done(messages: readonly Message[]): Promise<void> {
  const Entries = entriesOf(messages);
  if (Entries.length > 0) await stageSqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
}

async function giveBack(messages: readonly Message[]): Promise<void> {
  const Entries = entriesOf(messages).map((entry) => ({ ...entry, VisibilityTimeout: 0 }));
  if (Entries.length > 0) await stageSqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
}

/** As found in the complete timelines. */
async function reached(desk: Desk, numbers: readonly string[]): Promise<string[]> {
  const steps: string[] = [];
  await settleConcurrently(numbers, async (number) => {
    const entries = await expectWhole(engine().table, desk.tenant, number);
    const forms = entries.flatMap((entry) =>
      entry.type === 'ladder-step-reached.v1' ? [entry.data.form] : [],
    );
    steps.push(forms.join(', '));
  });
  return steps;
}

it(`${cases} assignments due at one instant get each ladder step once, although sweeps die and messages arrive twice`, async () => {
  const desk = await storeTenantIn(engine());
  const numbers: string[] = [];
  await settleConcurrently(
    Array.from({ length: cases }),
    async () => void numbers.push(await desk.submitted()),
  );
  const every = (steps: string) => numbers.map(() => steps);
  const [reminder, breach] = [wib('2026-11-26', '07:30'), wib('2026-11-27', '16:30')];
  const later = (minutes: number) => new Date(Date.parse(reminder) + minutes * 60_000).toISOString();

  // Killed twice while sending, so late that a cursor moved too early would have skipped due items.
  expect(await sweepAt(later(-1))).toBe(0);
  const deaths: CrashPoint[] = [
    { of: 'SQS SendMessageBatch', call: 3, when: 'before' },
    { of: 'SQS SendMessageBatch', call: 8, when: 'after' },
  ];
  for (const crashPoint of deaths) expect(await sweepAt(later(8), crashPoint)).toBeLessThan(cases);
  expect(await workOff(desk, later(8))).toBeGreaterThan(0);
  await Promise.all([sweepAt(later(8)), sweepAt(later(8))]);
  await workOff(desk, later(9));
  expect(await reached(desk, numbers)).toEqual(every('reminder'));

  // Two sweeps find everything twice, and each message is delivered twice as well.
  expect(await Promise.all([sweepAt(breach), sweepAt(breach)])).toEqual([cases, cases]);
  expect(await workOff(desk, breach)).toBe(2 * cases);
  expect(await reached(desk, numbers)).toEqual(every('reminder, breach'));

  expect(await dueOf(dynamoDueIndex(engine().table), desk.tenant.id, undefined, breach)).toEqual([]);
  expect(await sweepAt(breach)).toBe(0);
}, 240_000);
