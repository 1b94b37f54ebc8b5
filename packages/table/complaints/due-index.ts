import { GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Cursor, Due, DueIndex } from '#casework/commands/sweep.ts';
import { type Attributes, marshall, unmarshall } from '../engine/attribute-values.ts';
import { isConditionFailed, type Table, toKey } from '../engine/table.ts';
import { cursorKey, digestBatchOf, dueInstant, duePartition, dueShards } from '../keys.ts';

/** Items read for one page, and so messages in flight before the next is read. */
const pageSize = 100;

/** The sparse due index in DynamoDB: what is read follows what is due, whatever else is open. */
export const dynamoDueIndex = ({ client, name }: Table): DueIndex => ({
  shards: dueShards,

  async *due(shard, from, to) {
    let start: Attributes | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: name,
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
      if (page.Items?.length) yield page.Items.map(readDue);
      start = page.LastEvaluatedKey;
    } while (start);
  },

  async nextAfter(shard, now) {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: name,
        IndexName: 'due',
        KeyConditionExpression: 'gsi2pk = :pk AND gsi2sk > :now',
        ExpressionAttributeValues: { ':pk': { S: duePartition(shard) }, ':now': { S: `${now}~` } },
        Limit: 1,
      }),
    );
    return Items[0] && instantOf(Items[0]);
  },

  async cursor(shard) {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: name, Key: toKey(cursorKey(shard)), ConsistentRead: true }),
    );
    return Item && (({ at, fullAt }) => ({ at, fullAt }))(unmarshall(Item) as unknown as Cursor);
  },

  async move(shard, from, to) {
    try {
      await client.send(
        new PutItemCommand({
          TableName: name,
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

const instantOf = ({ gsi2sk }: Attributes): string => dueInstant(gsi2sk!.S!);

const readDue = (item: Attributes): Due => ({ at: instantOf(item), message: messageOf(item) });

type Message = Due['message'] & Readonly<Record<string, unknown>>;

function messageOf(item: Attributes): Message {
  const { what, tenant, number, assignment, pk, sk } = unmarshall(item) as Record<string, string>;
  switch (what) {
    case 'night':
      return { type: 'night-due.v1', tenant };
    case 'collection':
      return { type: 'collection-due.v1', tenant, ...digestBatchOf({ pk: pk!, sk: sk! }) };
    case 'letter-run':
      return { type: 'letter-run-due.v1', tenant, runAt: sk };
    default:
      return { type: 'assignment-due.v1', tenant, number, assignment };
  }
}
