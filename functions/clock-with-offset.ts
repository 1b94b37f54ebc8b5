import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Instant } from '#calendar/zones.ts';
import { table } from './wiring.ts';

/** Real time plus the offset in the item CLOCK, read at each call. Tokens, signatures and expiry use real time. */
export async function now(): Promise<Instant> {
  const { client, name } = table();
  const { Item } = await client.send(
    new GetItemCommand({
      TableName: name,
      Key: { pk: { S: 'CLOCK' }, sk: { S: 'CLOCK' } },
      ConsistentRead: true,
    }),
  );
  return new Date(Date.now() + Number(Item?.offset?.N ?? 0)).toISOString();
}
