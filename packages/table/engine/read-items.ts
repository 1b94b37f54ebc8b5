import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Key } from '../keys/key.ts';
import { type Attributes, unmarshall } from './attribute-values.ts';
import { type Table, toKey } from './table.ts';

/** Sort keys of one partition, both ends included. */
export interface KeyRange {
  readonly pk: string;
  readonly from: string;
  readonly to: string;
}

/** In order, read consistently. */
export async function readRange({ client, name }: Table, { pk, from, to }: KeyRange) {
  const items: Attributes[] = [];
  let start: Attributes | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': { S: pk }, ':from': { S: from }, ':to': { S: to } },
        ExclusiveStartKey: start,
      }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items.map(unmarshall);
}

/** Read consistently. */
export async function readItem({ client, name }: Table, key: Key) {
  const { Item } = await client.send(
    new GetItemCommand({ TableName: name, Key: toKey(key), ConsistentRead: true }),
  );
  return Item && unmarshall(Item);
}
