import { GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { RecomputationStore, RunRecord } from '#casework/recomputation/recomputation.ts';
import { instant } from '#events/envelope.ts';
import { marshall, unmarshall } from '../engine/attribute-values.ts';
import { parseItem, parseList } from '../engine/parse-item.ts';
import { sendTransaction } from '../engine/send-transaction.ts';
import { cancellationReasons, isConditionFailed, type TenantTable, toKey } from '../engine/table.ts';
import { recomputationKey, recomputationRunKey } from '../keys/tenant-keys.ts';

const itemVersion = 1;
const mostRecords = 20;

export const dynamoRecomputations = (table: TenantTable): RecomputationStore => ({
  async read() {
    const { client, name, tenant } = table;
    const Key = toKey(recomputationKey(tenant));
    const { Item } = await client.send(new GetItemCommand({ TableName: name, Key, ConsistentRead: true }));
    return Item && parseItem(storedState, unmarshall(Item));
  },

  async write(before, after, record) {
    const { client, name, tenant } = table;
    const state = { ...after, revision: (before?.revision ?? 0) + 1 };
    const put = {
      TableName: name,
      Item: marshall({ ...recomputationKey(tenant), entity: 'recomputation', v: itemVersion, ...state }),
      ...(before
        ? {
            ConditionExpression: 'revision = :revision',
            ExpressionAttributeValues: { ':revision': { N: String(before.revision) } },
          }
        : { ConditionExpression: 'attribute_not_exists(pk)' }),
    };
    try {
      if (!record) await client.send(new PutItemCommand(put));
      else {
        const kept = { Put: { TableName: name, Item: recordItem(tenant, record) } };
        await sendTransaction(table, [{ Put: put }, kept]);
      }
      return true;
    } catch (error) {
      if (isConditionFailed(error)) return false;
      const lost = cancellationReasons(error).some(({ Code }) =>
        ['ConditionalCheckFailed', 'TransactionConflict'].includes(Code ?? ''),
      );
      if (lost) return false;
      throw error;
    }
  },

  async records() {
    const { client, name, tenant } = table;
    const { pk, sk } = recomputationRunKey(tenant, '');
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: { ':pk': { S: pk }, ':sk': { S: sk } },
        ScanIndexForward: false,
        ConsistentRead: true,
        Limit: mostRecords,
      }),
    );
    return parseList(table, Items.map(unmarshall), (item) => parseItem(storedRecord, item).record);
  },
});

const recordItem = (tenant: string, record: RunRecord) =>
  marshall({
    ...recomputationRunKey(tenant, record.finishedAt),
    entity: 'recomputation-run',
    v: itemVersion,
    record,
  });

const counts = { looked: z.int(), moved: z.int(), settled: z.int() };

const shard = z.object({
  ...counts,
  after: z.exactOptional(z.string()),
  at: instant,
  finished: z.boolean(),
});

const storedState = z.object({
  revision: z.int(),
  done: z.exactOptional(z.string()),
  vacantDone: z.exactOptional(z.string()),
  run: z.exactOptional(
    z.object({
      ...counts,
      calendar: z.string(),
      vacant: z.exactOptional(z.string()),
      startedAt: instant,
      pass: z.int(),
      passAt: instant,
      enqueuedAt: instant,
      shards: z.readonly(z.array(shard)),
    }),
  ),
});

const storedRecord = z.object({
  record: z.object({
    ...counts,
    calendar: z.string(),
    startedAt: instant,
    finishedAt: instant,
    passes: z.int(),
  }),
});
