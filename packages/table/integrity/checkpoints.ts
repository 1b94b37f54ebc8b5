import { paginateQuery } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type Instant, instantAt, localDate, type Zone } from '#calendar/zones.ts';
import { type Checkpoints, nextCheckpointAt } from '#casework/integrity/write-checkpoint.ts';
import { batchGet } from '../engine/batch-get.ts';
import { dueAt } from '../engine/due-kind.ts';
import { parseItem } from '../engine/parse-item.ts';
import type { Table, TenantTable } from '../engine/table.ts';
import { type ItemUpdate, updateItem } from '../engine/update-item.ts';
import { changedEntry, changedPartition, changedShards } from '../keys/case-keys.ts';
import type { Key } from '../keys/key.ts';
import { checkpointKey } from '../keys/tenant-keys.ts';

const itemVersion = 1;

/** Checkpoints in DynamoDB: one item for each tenant in the due index, and the entries by the instant of recording. */
export const dynamoCheckpoints = (table: TenantTable): Checkpoints => ({
  async lastCheckpoint() {
    const [item] = await batchGet(table, [checkpointKey(table.tenant)]);
    if (!item) return undefined;
    return parseItem(storedProgress, item);
  },

  async begin({ to }, day) {
    const begin = {
      set: { inProgress: day },
      when: '#to = :to AND attribute_not_exists(#inProgress)',
      values: { to },
    };
    return (await updateItem(table, checkpointKey(table.tenant), begin)).changed;
  },

  async end(from, { to, prev }, due) {
    const asItWas = from.inProgress
      ? {
          when: '#to = :from AND #inProgress = :inProgress',
          values: { from: from.to, inProgress: from.inProgress },
        }
      : { when: '#to = :from AND attribute_not_exists(#inProgress)', values: { from: from.to } };
    const done: ItemUpdate = {
      set: { to, prev, ...dueOf(table.tenant, due) },
      remove: ['inProgress'],
      ...asItWas,
    };
    await updateItem(table, checkpointKey(table.tenant), done);
  },

  async heads(from, to) {
    const last = new Map<string, Changed>();
    for (const partition of partitions(table.tenant, from, to))
      for await (const entry of entriesIn(table, partition, from, to))
        if (entry.sequence > (last.get(entry.history)?.sequence ?? 0)) last.set(entry.history, entry);
    const entries = await batchGet(
      table,
      [...last.values()].map(({ key }) => key),
    );
    return Object.fromEntries(
      entries.map((item) => {
        const { sequence, hash, ...of } = parseItem(storedHead, item);
        return ['number' in of ? of.number : of.letter, { sequence, hash }];
      }),
    );
  },
});

const head = { sequence: z.int(), hash: z.string() };
const storedHead = z.union([
  z.object({ ...head, number: z.string() }),
  z.object({ ...head, letter: z.string() }),
]);

const storedProgress = z.object({
  to: z.string(),
  prev: z.string(),
  inProgress: z.exactOptional(z.string()),
});

interface Changed extends ReturnType<typeof changedEntry> {
  readonly key: Key;
}

/** Starts a tenant's nightly checkpoints today, if it has none. */
export async function beginCheckpoints(
  table: Table,
  { id: tenant, zone }: { readonly id: string; readonly zone: Zone },
  now: Instant,
): Promise<void> {
  const today = localDate(zone, now);
  const to = instantAt(zone, today, '00:00');
  const due = dueOf(tenant, nextCheckpointAt(zone, today));
  await updateItem(table, checkpointKey(tenant), {
    set: { entity: 'night', v: itemVersion, tenant, to, prev: '', ...due },
    when: 'attribute_not_exists(pk)',
  });
}

const dueOf = (tenant: string, due: Instant) => dueAt('night', due, `${tenant}/night`);

function partitions(tenant: string, from: Instant, to: Instant): string[] {
  const shards = Array.from({ length: changedShards }, (_, shard) => shard);
  return monthsOf(from, to).flatMap((month) => shards.map((shard) => changedPartition(tenant, month, shard)));
}

function monthsOf(from: Instant, to: Instant): string[] {
  const months: string[] = [];
  const month = new Date(`${from.slice(0, 7)}-01T00:00:00.000Z`);
  for (; month.toISOString() <= to; month.setUTCMonth(month.getUTCMonth() + 1))
    months.push(month.toISOString().slice(0, 7));
  return months;
}

async function* entriesIn(
  { client, name }: Table,
  partition: string,
  from: Instant,
  to: Instant,
): AsyncIterable<Changed> {
  const pages = paginateQuery(
    { client },
    {
      TableName: name,
      IndexName: 'received',
      KeyConditionExpression: 'gsi3pk = :pk AND gsi3sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':pk': { S: partition }, ':from': { S: from }, ':to': { S: to } },
    },
  );
  for await (const { Items = [] } of pages)
    for (const { pk, sk, gsi3sk } of Items)
      yield { ...changedEntry(gsi3sk!.S!), key: { pk: pk!.S!, sk: sk!.S! } };
}
