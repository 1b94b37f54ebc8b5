import { readFileSync } from 'node:fs';
import type { DynamoDBRecord, DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { assignmentDue } from '#events/messages/assignment-due.v1.ts';
import { queueFunction } from '../../../functions/queue/batch.ts';
import { publishing } from '../../../functions/stream/publish-events.ts';
import { deliver } from '../../support/aws/stream-mapping.ts';

const recorded = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../support/recorded/${name}`, import.meta.url), 'utf8'));

const sequenceOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb!.SequenceNumber!;
const idOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb!.NewImage!.id!.S!;
const typeOf = ({ dynamodb }: DynamoDBRecord): string => dynamodb!.NewImage!.type!.S!;

/** Three closed cases as in the stream; the second and third copy the first under other numbers. */
function aBatch(): DynamoDBRecord[] {
  const { Records } = recorded('dynamodb-stream-event.json') as DynamoDBStreamEvent;
  return ['KLT-7F3K-9M2Q', 'KLT-2B4D-6F8H', 'KLT-9Z7X-5V3T'].flatMap((number, i) =>
    Records.map((record) => {
      const sequence = `${BigInt(sequenceOf(record)) + BigInt(i * 1_000_000)}`;
      const renamed = JSON.stringify(record)
        .replaceAll('KLT-7F3K-9M2Q', number)
        .replaceAll(sequenceOf(record), sequence);
      return JSON.parse(renamed) as DynamoDBRecord;
    }),
  );
}

/** An unknown event: parsing it always fails. */
const poisoned = (record: DynamoDBRecord): DynamoDBRecord =>
  JSON.parse(JSON.stringify(record).replace(typeOf(record), 'complaint-vanished.v9'));

/** In memory; `refuse` names the messages that the queues reject now. */
function publisher(refuse: (id: string) => boolean = () => false) {
  const arrived = new Set<string>();
  const handler = publishing(() => async (queue, message) => {
    const { id } = message as { id: string };
    if (refuse(id)) throw new Error('the queue does not take it');
    arrived.add(`${queue} ${id}`);
  });
  return { arrived, invoke: (event: DynamoDBStreamEvent) => handler(event, {} as never) };
}

/** Where a batch's records arrive when nothing fails. */
async function destinationsOf(records: DynamoDBRecord[]): Promise<Set<string>> {
  const { arrived, invoke } = publisher();
  expect(await invoke({ Records: records })).toEqual({ batchItemFailures: [] });
  return arrived;
}

describe('a record of the stream that always fails', () => {
  const size = aBatch().length;

  it('a failing record is reported by its sequence number, and the others are published at once', async () => {
    const records = aBatch();
    const poison = records.findIndex((record) => typeOf(record) === 'complaint-dispatched.v1');
    const expected = await destinationsOf(records.toSpliced(poison, 1));
    records[poison] = poisoned(records[poison]!);
    const { arrived, invoke } = publisher();
    expect(await invoke({ Records: records })).toEqual({
      batchItemFailures: [{ itemIdentifier: sequenceOf(records[poison]!) }],
    });
    expect(arrived).toEqual(expected);
  });

  it.each(Array.from({ length: size }, (_, at) => at))(
    'a record that fails at place %i is isolated and stored at the failure destination, and all others arrive',
    async (at) => {
      const records = aBatch();
      const expected = await destinationsOf(records.toSpliced(at, 1));
      records[at] = poisoned(records[at]!);
      const { arrived, invoke } = publisher();
      const { destination, invoked } = await deliver(records, invoke, 'halved');
      expect(destination).toEqual([records[at]]);
      expect(arrived).toEqual(expected);
      // Halving finds the record; then it is tried once and ten times again.
      expect(invoked.filter((length) => length === 1).length).toBeGreaterThanOrEqual(11);
      expect(invoked.length).toBeLessThan(11 + 2 * size);
    },
  );

  it('no other record is lost even if Lambda retries instead of bisecting', async () => {
    for (let at = 0; at < size; at++) {
      const records = aBatch();
      const expected = await destinationsOf(records.toSpliced(at, 1));
      records[at] = poisoned(records[at]!);
      const { arrived, invoke } = publisher();
      const { destination } = await deliver(records, invoke, 'retried');
      expect(destination).toContainEqual(records[at]);
      expect(arrived).toEqual(expected);
    }
  });

  it('a record that always fails is isolated among others that fail once', async () => {
    const records = aBatch();
    const bad = [1, 2, 11, size - 1];
    const expected = await destinationsOf(records.filter((_, at) => !bad.includes(at)));
    for (const at of bad) records[at] = poisoned(records[at]!);
    const { arrived, invoke } = publisher();
    const { destination } = await deliver(records, invoke, 'halved');
    expect(destination).toEqual(bad.map((at) => records[at]));
    expect(arrived).toEqual(expected);
  });
});

describe('queues that fail for a while', () => {
  it.each(['halved', 'retried'] as const)(
    'no record is lost or given up although the queues fail for a while (%s)',
    async (reportedFirst) => {
      const records = aBatch();
      const expected = await destinationsOf(records);
      let down = 9;
      const { arrived, invoke } = publisher(() => down > 0);
      const failing = (event: DynamoDBStreamEvent) => invoke(event).finally(() => down--);
      const { destination } = await deliver(records, failing, reportedFirst);
      expect(destination).toEqual([]);
      expect(arrived).toEqual(expected);
    },
  );

  it('a message that a queue refuses once is published at the retry', async () => {
    const records = aBatch();
    const expected = await destinationsOf(records);
    const [refused] = records.filter((record) => typeOf(record) === 'complaint-answered.v1').map(idOf);
    let tries = 0;
    const { arrived, invoke } = publisher((id) => id === refused && ++tries < 5);
    expect((await deliver(records, invoke, 'halved')).destination).toEqual([]);
    expect(arrived).toEqual(expected);
  });
});

describe('a message of a queue that always fails', () => {
  const event = recorded('sqs-event.json') as SQSEvent;

  it.each(event.Records.map(({ messageId }) => messageId))(
    'a failing message is reported by its own id (%s), and the others are handled',
    async (poison) => {
      const Records = event.Records.map((record) => ({
        ...record,
        body:
          record.messageId === poison ? record.body.replace('assignment-due.v1', 'vanished.v9') : record.body,
      }));
      const done: string[] = [];
      const consume = queueFunction(async (body) => void done.push(assignmentDue.parse(body).number));
      expect(await consume({ Records }, {} as never)).toEqual({
        batchItemFailures: [{ itemIdentifier: poison }],
      });
      const others = event.Records.filter(({ messageId }) => messageId !== poison);
      expect(done).toEqual(others.map(({ body }) => JSON.parse(body).number));
    },
  );
});
