import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { geohash } from '#table/engine/geohash.ts';
import type { Table } from '#table/engine/table.ts';
import {
  dueShards,
  indexes,
  openShards,
  placeKey,
  publicKey,
  receivedKey,
  shardOf,
} from '#table/keys/case-keys.ts';
import { inspector } from '../complaints/actors.ts';
import { answerInput, dispatchInput } from '../complaints/cases.ts';
import { expectedAttachment } from './attachment-store-suite.ts';
import { dueOf, type StoresOf, storeTenantOn } from './case-stores.ts';
import { tableStores } from './table-stores.ts';

/** `scanned`: items that the engine went through. */
interface Call {
  readonly command: string;
  readonly index?: string;
  readonly consistent?: boolean;
  readonly most?: number;
  readonly scanned?: number;
}

/** Records every call to the table. */
function noted({ client, name }: Table, calls: Call[]): Table {
  const send = async (command: { constructor: { name: string }; input: Record<string, unknown> }) => {
    const answer = (await client.send(command as never)) as { ScannedCount?: number };
    const { IndexName, ConsistentRead, Limit, RequestItems } = command.input;
    const ofBatch = (RequestItems as Record<string, { ConsistentRead?: boolean }>)?.[name]?.ConsistentRead;
    calls.push(
      JSON.parse(
        JSON.stringify({
          command: command.constructor.name.replace('Command', ''),
          index: IndexName,
          consistent: ConsistentRead ?? ofBatch,
          most: Limit,
          scanned: answer.ScannedCount,
        }),
      ),
    );
    return answer;
  };
  return { client: { send } as never, name };
}

/** Keys, limits and consistency of each read in `access-patterns.md`. */
export function accessPatternSuite(make: () => { table: Table; stores: StoresOf }): void {
  const calls: Call[] = [];
  let table: Table;
  let on: Awaited<ReturnType<typeof storeTenantOn>>;
  beforeEach(async () => {
    table = make().table;
    on = await storeTenantOn(tableStores(noted(table, calls)));
  });
  const callsOf = async (run: () => Promise<unknown>) => {
    calls.length = 0;
    await run();
    return [...calls];
  };
  const consistent = (command: string, scanned?: number): Call => ({
    command,
    consistent: true,
    ...(scanned === undefined ? {} : { scanned }),
  });

  describe('access by key', () => {
    it('a submission makes one call to the table', async () => {
      expect(await callsOf(() => on.submit())).toEqual([{ command: 'TransactWriteItems' }]);
    });

    it('a step makes one read of the case and one transaction, and one more read if it has an idempotency key', async () => {
      const number = await on.submitted();
      const key = '0123456789abcdefghijkl';
      expect(await callsOf(() => on.dispatch(number, {}, { key }))).toEqual([
        consistent('Query', 2),
        consistent('GetItem'),
        { command: 'TransactWriteItems' },
      ]);
      expect(await callsOf(() => on.answer(number))).toEqual([
        consistent('Query', 3),
        { command: 'TransactWriteItems' },
      ]);
    });

    it('a timeline is read only from the entry that the caller asks for', async () => {
      const number = await on.dispatched();
      await on.answer(number);
      expect(await callsOf(() => on.complaints.timeline(number, 3))).toEqual([consistent('Query', 1)]);
    });

    it('texts and the reporter are read by their keys', async () => {
      const number = await on.submitted();
      const id = '000001-text';
      expect(await callsOf(() => on.complaints.texts(number, [id]))).toEqual([consistent('BatchGetItem')]);
      expect(await callsOf(() => on.complaints.reporter(number))).toEqual([consistent('GetItem')]);
    });

    it('the accesses of an office on a day take one query, and the persons behind complaints one batch', async () => {
      const number = await on.submitted();
      const looks = () => on.records.byOffice('coordinator', '2026-11-24');
      expect(await callsOf(looks)).toMatchObject([{ ...consistent('Query', 0), most: 200 }]);
      expect(await callsOf(() => on.people.find([number]))).toEqual([consistent('BatchGetItem')]);
    });

    it('the attachments of a case take one query, and a step that refers to one makes one query more', async () => {
      const number = await on.dispatched();
      const wanted = expectedAttachment('o01-aaaaaaaaaaaa', { by: 'office' });
      expect(await callsOf(() => on.attachments.expect(number, wanted))).toEqual([{ command: 'PutItem' }]);
      const settled = { state: 'ready', type: 'image/png', size: 9 } as const;
      expect(await callsOf(() => on.attachments.settle(number, wanted.id, settled))).toEqual([
        { command: 'UpdateItem' },
      ]);
      expect(await callsOf(() => on.complaints.attachments(number))).toEqual([consistent('Query', 1)]);
      expect(await callsOf(() => on.answer(number, { attachments: [{ id: wanted.id }] }))).toEqual([
        consistent('Query', 3),
        consistent('Query', 1),
        { command: 'TransactWriteItems' },
      ]);
    });

    it('moving the next check of an assignment takes one transaction', async () => {
      const number = await on.submitted();
      const file = (await on.complaints.load(number))!;
      const moving = () => on.complaints.reschedule(file, 'verify-1', '2027-01-04T00:30:00.000Z');
      expect(await callsOf(moving)).toEqual([{ command: 'TransactWriteItems' }]);
    });
  });

  describe('access by index', () => {
    it('an inbox is read as one page of one owner', async () => {
      await on.dispatched();
      for (let i = 0; i < 3; i++) await on.submitted();
      const [call] = await callsOf(() => on.inbox.page('coordinator', 2));
      expect(call).toEqual({ command: 'Query', index: 'inbox', most: 2, scanned: 2 });
      const own = await callsOf(() => on.inbox.page('agency:dishub', 50));
      expect(own).toEqual([{ command: 'Query', index: 'inbox', most: 50, scanned: 1 }]);
    });

    it('the position in a worklist takes one bounded count', async () => {
      const first = await on.dispatched();
      for (let i = 0; i < 3; i++) await on.dispatched();
      const { complaint } = (await on.complaints.load(first))!;
      const lead = { ...complaint.assignments[0]!, rank: 999 };
      const ahead = (max: number) =>
        callsOf(() => on.queue.countAhead({ ...complaint, urgency: 'low' }, lead, max));
      expect(await ahead(50)).toEqual([{ command: 'Query', index: 'inbox', most: 50, scanned: 0 }]);
      const { rank: _, ...unranked } = lead;
      const behind = (max: number) =>
        callsOf(() => on.queue.countAhead({ ...complaint, urgency: 'low' }, unranked, max));
      expect(await behind(50)).toEqual([{ command: 'Query', index: 'inbox', most: 50, scanned: 4 }]);
      expect(await behind(2)).toEqual([{ command: 'Query', index: 'inbox', most: 2, scanned: 2 }]);
    });

    it('a sweep reads nothing that is not due', async () => {
      for (let i = 0; i < 5; i++) await on.submitted();
      const sweep = await callsOf(() => dueOf(on.due, on.tenant.id, undefined, '2020-01-01T00:00:00.000Z'));
      const empty = { command: 'Query', index: 'due', most: 100, scanned: 0 };
      expect(sweep).toEqual(Array.from({ length: dueShards }, () => empty));
      const [next] = await callsOf(() => on.due.nextAfter(0, '2020-01-01T00:00:00.000Z'));
      expect(next).toMatchObject({ index: 'due', most: 1 });
      expect(await callsOf(() => on.due.cursor(0))).toEqual([consistent('GetItem')]);
    });

    it('the open complaints are read as one page of one shard', async () => {
      const numbers = [await on.submitted(), await on.submitted()];
      const shard = shardOf(numbers[0]!);
      const scanned = numbers.filter((one) => shardOf(one) === shard).length;
      const [call] = await callsOf(() => on.open.page(shard, 25));
      expect(call).toEqual({ command: 'Query', index: 'open', most: 25, scanned });
    });

    it('the state of a recomputation is read as one item', async () => {
      expect(await callsOf(() => on.runs.read())).toEqual([consistent('GetItem')]);
      expect(await callsOf(() => on.runs.records())).toMatchObject([{ most: 20, scanned: 0 }]);
    });

    it('at most ten reports of a contact are read', async () => {
      const [call] = await callsOf(() => on.contacts.since('k1.hash', '2026-01-01T00:00:00.000Z'));
      expect(call).toEqual({ command: 'Query', index: 'contact', most: 10, scanned: 0 });
    });

    const inIndex = async (index: keyof typeof indexes, pk: string) => {
      const n = indexes[index];
      const { Items = [] } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          IndexName: index,
          KeyConditionExpression: `gsi${n}pk = :pk`,
          ExpressionAttributeValues: { ':pk': { S: pk } },
        }),
      );
      return Items.map(({ pk: its }) => its!.S!.split('#').at(-1)!);
    };
    const receivedIn = () => inIndex('received', receivedKey(on.tenant.id, '2026-11', '').gsi3pk);
    const publicIn = () => inIndex('public', publicKey(on.tenant.id, '2026-11', '').gsi5pk);
    const openNow = async () => {
      const shards = Array.from({ length: openShards }, (_, n) => `T#${on.tenant.id}#OPEN#${n}`);
      return (await Promise.all(shards.map((shard) => inIndex('open', shard)))).flat();
    };

    it('a complaint is in the index of received ones, of open ones until it is closed, and of public ones after dispatch', async () => {
      const number = await on.submitted();
      expect([await receivedIn(), await openNow(), await publicIn()]).toEqual([[number], [number], []]);
      await on.dispatch(number);
      expect([await openNow(), await publicIn()]).toEqual([[number], [number]]);
      await on.answer(number);
      await on.rate(number);
      expect([await receivedIn(), await openNow(), await publicIn()]).toEqual([[number], [], [number]]);
    });

    it('a secret complaint is never in the index of public ones', async () => {
      await on.dispatched({ secret: true });
      const oversight = await on.submitted({ class: 'oversight' });
      await on.dispatch(oversight, dispatchInput({ class: 'oversight', lead: 'inspektorat' }));
      await on.take(oversight, 'answer', answerInput(), inspector);
      expect(await publicIn()).toEqual([]);
      expect(await receivedIn()).toHaveLength(2);
    });

    it('a complaint with coordinates is found by the geohash cell of its place', async () => {
      const number = await on.submitted({ place: { lat: -7.7056, lon: 110.6063 } });
      await on.submitted();
      const cell = geohash(-7.7056, 110.6063, 6);
      expect(await inIndex('place', placeKey(on.tenant.id, cell, '').gsi6pk)).toEqual([number]);
    });
  });
}
