import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { Officer } from '#tenants/tenant-store.ts';
import { unmarshall } from '../engine/attribute-values.ts';
import { type Table, toKey } from '../engine/table.ts';
import { subjectKey } from '../keys.ts';

/** The directory's entry of whoever signed in; consistent and never kept, so that a withdrawn right works at once. */
export async function officerBySubject(table: Table, subject: string): Promise<Officer | undefined> {
  const { Item } = await table.client.send(
    new GetItemCommand({ TableName: table.name, Key: toKey(subjectKey(subject)), ConsistentRead: true }),
  );
  return Item && (unmarshall(Item) as unknown as Officer);
}
