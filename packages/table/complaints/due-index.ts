import { GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { Due, DueIndex } from '#casework/commands/sweep.ts';
import { instant } from '#events/envelope.ts';
import { type Attributes, marshall, unmarshall } from '../engine/attribute-values.ts';
import { dueKinds } from '../engine/due-kind.ts';
import { parseItem, parseList } from '../engine/parse-item.ts';
import { isConditionFailed, type Table, toKey } from '../engine/table.ts';
import { dueInstant, duePartition, dueShards } from '../keys/case-keys.ts';
import { digestBatchOf, tagOfLostMail } from '../keys/mail-keys.ts';
import { cursorKey } from '../keys/tenant-keys.ts';

/** Also the number of messages in flight before the next page is read. */
const pageSize = 100;

/** The sparse due index of all tenants: reads grow with what is due, not with what is open. */
export const dynamoDueIndex = (table: Table): DueIndex => ({
  shards: dueShards,

  async *due(shard, from, to) {
    let start: Attributes | undefined;
    do {
      const page = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          IndexName: 'due',
          KeyConditionExpression: 'gsi2pk = :pk AND gsi2sk BETWEEN :from AND :to',
          ExpressionAttributeValues: {
            ':pk': { S: duePartition(shard) },
            ':from': { S: from ?? '0' },
            ':to': { S: `${to}~` },
          },
          Limit: pageSize,
          ...(start ? { ExclusiveStartKey: start } : {}),
        }),
      );
      if (page.Items?.length) yield parseList(table, page.Items.map(unmarshall), readDue);
      start = page.LastEvaluatedKey;
    } while (start);
  },

  async nextAfter(shard, now) {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: 'due',
        KeyConditionExpression: 'gsi2pk = :pk AND gsi2sk > :now',
        ExpressionAttributeValues: { ':pk': { S: duePartition(shard) }, ':now': { S: `${now}~` } },
        Limit: 1,
      }),
    );
    return Items[0] && dueInstant(Items[0].gsi2sk!.S!);
  },

  async cursor(shard) {
    const { Item } = await table.client.send(
      new GetItemCommand({ TableName: table.name, Key: toKey(cursorKey(shard)), ConsistentRead: true }),
    );
    return Item && parseItem(storedCursor, unmarshall(Item));
  },

  async move(shard, from, to) {
    try {
      await table.client.send(
        new PutItemCommand({
          TableName: table.name,
          Item: marshall({ ...cursorKey(shard), entity: 'cursor', ...to }),
          ...(from
            ? {
                ConditionExpression: '#at = :from',
                ExpressionAttributeNames: { '#at': 'at' },
                ExpressionAttributeValues: { ':from': { S: from.at } },
              }
            : { ConditionExpression: 'attribute_not_exists(pk)' }),
        }),
      );
      return true;
    } catch (error) {
      if (isConditionFailed(error)) return false;
      throw error;
    }
  },
});

const storedDue = z.object({
  pk: z.string(),
  sk: z.string(),
  gsi2sk: z.string(),
  tenant: z.string(),
  dueKind: z.enum(dueKinds),
  number: z.exactOptional(z.string()),
  assignment: z.exactOptional(z.string()),
});

const storedCursor = z.object({ at: instant, fullAt: instant });

const readDue = (item: Record<string, unknown>): Due => {
  const stored = parseItem(storedDue, item);
  return { at: dueInstant(stored.gsi2sk), message: messageOf(stored) };
};

type Message = Due['message'] & Readonly<Record<string, unknown>>;

function messageOf({ dueKind, tenant, number, assignment, pk, sk }: z.infer<typeof storedDue>): Message {
  switch (dueKind) {
    case 'night':
      return { type: 'night-due.v1', tenant };
    case 'batch':
      return { type: 'collection-due.v1', tenant, ...digestBatchOf({ pk, sk }) };
    case 'letter-run':
      return { type: 'letter-run-due.v1', tenant, runAt: sk };
    case 'lost-mail':
      return { type: 'lost-mail-due.v1', tenant, tag: tagOfLostMail({ pk, sk }), messageId: sk };
    case 'lost-letter':
      return { type: 'lost-letter-due.v1', tenant, tag: tagOfLostMail({ pk, sk }), messageId: sk };
    case 'assignment':
      return { type: 'assignment-due.v1', tenant, number, assignment };
  }
}
