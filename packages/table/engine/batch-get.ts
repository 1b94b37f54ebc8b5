import { BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Key } from '../keys/key.ts';
import { unmarshall } from './attribute-values.ts';
import { type Table, toKey } from './table.ts';

/** DynamoDB reads at most 100 items by key at once, and may read fewer than asked. */
const mostAtOnce = 100;
/** Attempts of which each read nothing. */
const tries = 5;

/** The items of distinct keys, in no order, without missing ones. */
export async function batchGet(
  { client, name }: Table,
  keys: readonly Key[],
  consistency: 'consistent' | 'eventual' = 'consistent',
) {
  const items: Record<string, unknown>[] = [];
  let left = keys.map(toKey);
  for (let failures = 0; left.length > 0; ) {
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetItemCommand({
        RequestItems: {
          [name]: { Keys: left.slice(0, mostAtOnce), ConsistentRead: consistency === 'consistent' },
        },
      }),
    );
    const read = Responses?.[name] ?? [];
    const unread = UnprocessedKeys?.[name]?.Keys ?? [];
    if (read.length === 0 && unread.length > 0 && ++failures === tries)
      throw new Error(`${unread.length} items could not be read`);
    items.push(...read.map(unmarshall));
    left = [...unread, ...left.slice(mostAtOnce)];
  }
  return items;
}
