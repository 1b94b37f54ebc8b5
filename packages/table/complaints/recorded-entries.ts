import { paginateScan } from '@aws-sdk/client-dynamodb';
import type { Instant } from '#calendar/zones.ts';
import type { Entry, LetterEntry } from '#casework/records/hash-chain.ts';
import { unmarshall } from '../engine/attribute-values.ts';
import { parseList } from '../engine/parse-item.ts';
import type { TenantTable } from '../engine/table.ts';
import { tenantPrefix } from '../keys/case-keys.ts';
import { parseAnyEntry } from './parse-entry.ts';

/**
 * Every timeline entry of a tenant’s complaints and letters recorded from one instant to before another, in pages of no order. Reads the whole
 * table: any complaint, however old, may have an entry in the time, and after an outage being complete is what counts.
 */
export async function* recordedEntries(
  table: TenantTable,
  from: Instant,
  to: Instant,
): AsyncGenerator<(Entry | LetterEntry)[]> {
  const { client, name, tenant } = table;
  const pages = paginateScan(
    { client },
    {
      TableName: name,
      ConsistentRead: true,
      FilterExpression:
        'entity = :timeline AND begins_with(pk, :tenant) AND recordedAt >= :from AND recordedAt < :to',
      ExpressionAttributeValues: {
        ':timeline': { S: 'timeline' },
        ':tenant': { S: tenantPrefix(tenant) },
        ':from': { S: from },
        ':to': { S: to },
      },
    },
  );
  for await (const { Items = [] } of pages) yield parseList(table, Items.map(unmarshall), parseAnyEntry);
}
