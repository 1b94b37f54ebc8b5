import { paginateScan } from '@aws-sdk/client-dynamodb';
import type { CaseArchive } from '#casework/records/case-archive.ts';
import type { Table, TenantTable } from '../engine/table.ts';
import { dynamoCompleteCases } from '../integrity/complete-cases.ts';
import { casePrefix, numberInCase } from '../keys/case-keys.ts';

/** The complaints of a tenant as stored, unparsed. */
export const dynamoArchive = (table: TenantTable): CaseArchive => ({
  numbers: () => namesIn(table, casePrefix(table.tenant), (pk) => numberInCase(table.tenant, pk)),

  read: dynamoCompleteCases(table).read,
});
/** Each name under a prefix of partitions once. Reads the whole table. */
export async function* namesIn({ client, name }: Table, prefix: string, nameOf: (pk: string) => string) {
  const seen = new Set<string>();
  const pages = paginateScan(
    { client },
    {
      TableName: name,
      ConsistentRead: true,
      FilterExpression: 'begins_with(pk, :prefix)',
      ExpressionAttributeValues: { ':prefix': { S: prefix } },
      ProjectionExpression: 'pk',
    },
  );
  for await (const { Items = [] } of pages)
    for (const { pk } of Items) {
      const found = nameOf(pk!.S!);
      if (seen.has(found)) continue;
      seen.add(found);
      yield found;
    }
}
