import type { DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { publishEntry } from '#casework/records/publish.ts';
import type { AddressMended } from '#events/complaint/address-mended.v1.ts';
import { examples as mendedAddresses } from '#events/complaint/address-mended.v1.ts';
import { examples as ratings } from '#events/complaint/complaint-rated.v1.ts';
import { examples as signedLetters } from '#events/letter/letter-signed.v1.ts';
import { queuesFor } from '#events/subscriptions.ts';
import { marshall } from '#table/engine/attribute-values.ts';
import { queueFunction } from '../../../functions/queue/batch.ts';
import { sendAll } from '../../../functions/queue/sqs-sender.ts';
import { publishing } from '../../../functions/stream/publish-events.ts';
import { caseAt, receivedCase } from '../../support/complaints/cases.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();

describe('a batch of messages', () => {
  const batch = (...bodies: string[]): SQSEvent =>
    ({ Records: bodies.map((body, i) => ({ messageId: `m${i}`, body })) }) as SQSEvent;

  it('only the failed messages of a batch are reported, and the others are handled', async () => {
    const done: unknown[] = [];
    const consume = queueFunction(async (body) => {
      if (body === 'poison') throw new Error('poison');
      done.push(body);
    });
    const answer = await consume(batch('1', '"poison"', 'not JSON', '2'), {} as never);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }, { itemIdentifier: 'm2' }] });
    expect(done).toEqual([1, 2]);
  });
});

describe('a batch of the stream', () => {
  const { entries } = caseAt(tenant, 'closed');
  const event = (items: readonly object[] = entries): DynamoDBStreamEvent =>
    ({
      Records: items.map((item, i) => ({
        eventName: 'INSERT',
        dynamodb: {
          SequenceNumber: `s${i}`,
          NewImage: marshall({ pk: 'p', sk: 's', entity: 'timeline', ...item }),
        },
      })),
    }) as never;
  const publishTo = (refuse: (type: string) => boolean = () => false) => {
    const sent: [string, { id: string; type: string }][] = [];
    const handler = publishing(() => async (queue, message) => {
      const event = message as { id: string; type: string };
      if (refuse(event.type)) throw new Error('queue is down');
      sent.push([queue, event]);
    });
    return { sent, run: (of = event()) => handler(of, {} as never) };
  };

  it('each entry goes to the subscribed queues, without the table’s own attributes and the hash chain', async () => {
    const { sent, run } = publishTo();
    expect(await run()).toEqual({ batchItemFailures: [] });
    expect(sent.map(([queue, { type }]) => `${queue} ${type}`)).toEqual([
      'triage complaint-submitted.v1',
      'notices complaint-submitted.v1',
      'notices complaint-dispatched.v1',
      'notices complaint-answered.v1',
      'notices complaint-closed.v1',
    ]);
    const { prev: _, hash: __, ...first } = entries[0]!;
    expect(sent[0]![1]).toEqual(first);
  });

  it('the entries of letters go to their queues too', async () => {
    const { sent, run } = publishTo();
    const letters = signedLetters.map((signed) => ({ ...signed, prev: '', hash: 'h' }));
    expect(await run(event(letters))).toEqual({ batchItemFailures: [] });
    expect(sent.length).toBeGreaterThan(0);
    expect(new Set(sent.map(([, { type }]) => type))).toEqual(new Set(['letter-signed.v1']));
  });

  it('a rating is published only if it opens a review', () => {
    expect(ratings.map((rated) => queuesFor(rated))).toEqual([[], ['notices']]);
  });

  it('a reachable address goes first to the function that lifts its suppression, which then has the notice sent', () => {
    expect(mendedAddresses.map((mended) => queuesFor(mended as AddressMended))).toEqual([
      ['notices'],
      ['mail-events'],
    ]);
  });

  it('the first failed entry of a batch is reported, and the others are published', async () => {
    const { sent, run } = publishTo((type) => type === 'complaint-dispatched.v1');
    expect(await run()).toEqual({ batchItemFailures: [{ itemIdentifier: 's1' }] });
    expect(sent.map(([, { type }]) => type)).toContain('complaint-closed.v1');
  });

  it('a batch fails as a whole if no entry, or its only entry, could be published', async () => {
    const { run } = publishTo(() => true);
    await expect(run(event(entries.slice(0, 2).concat(entries[1]!)))).rejects.toThrow('no entry');
    await expect(run(event(entries.slice(0, 1)))).rejects.toThrow('no entry');
  });

  it('notices of an emergency go to the queue of urgent notices', async () => {
    const queues: string[] = [];
    const [entry] = receivedCase(tenant, { urgency: 'emergency' }).entries;
    await publishEntry(entry!, async (queue) => void queues.push(queue));
    expect(queues).toEqual(['triage', 'urgent-notices']);
  });
});

describe('sending to a queue', () => {
  const client = (failed: number[] = []) => {
    const batches: { Id: string; MessageBody: string }[][] = [];
    const send = async ({ input }: { input: { Entries: { Id: string; MessageBody: string }[] } }) => {
      batches.push(input.Entries);
      return { Failed: failed.map((Id) => ({ Id: String(Id), Code: 'ServiceUnavailable' })) };
    };
    return { batches, client: { send } as never };
  };

  it('messages are sent in batches of ten, each once', async () => {
    const { batches, client: sqs } = client();
    const messages = Array.from({ length: 23 }, (_, n) => ({ n }));
    await sendAll(sqs, 'https://queue', messages);
    expect(batches.map((batch) => batch.length)).toEqual([10, 10, 3]);
    expect(batches.flat().map(({ MessageBody }) => JSON.parse(MessageBody))).toEqual(messages);
    for (const batch of batches) expect(new Set(batch.map(({ Id }) => Id)).size).toBe(batch.length);
  });

  it('an empty list sends no request', async () => {
    const { batches, client: sqs } = client();
    await sendAll(sqs, 'https://queue', []);
    expect(batches).toEqual([]);
  });

  it('sending fails if SQS refuses one message', async () => {
    await expect(sendAll(client([0]).client, 'https://queue', [{}])).rejects.toThrow('1 of 1 not taken');
  });
});
