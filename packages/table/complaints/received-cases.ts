import { paginateQuery } from '@aws-sdk/client-dynamodb';
import type { Instant } from '#calendar/zones.ts';
import type { TenantTable } from '../engine/table.ts';
import { numberInReceived, receivedPartition } from '../keys/case-keys.ts';

const pageSize = 100;

/**
 * Every complaint received from one instant to before another, in pages, oldest first. The index is kept by months of
 * UTC, so that a tenant's month lies in two.
 */
export async function* receivedCases(
  { client, name, tenant }: TenantTable,
  from: Instant,
  to: Instant,
): AsyncGenerator<string[]> {
  for (const month of monthsOf(from, to)) {
    const pages = paginateQuery(
      { client, pageSize },
      {
        TableName: name,
        IndexName: 'received',
        KeyConditionExpression: 'gsi3pk = :pk AND gsi3sk BETWEEN :from AND :to',
        ExpressionAttributeValues: {
          ':pk': { S: receivedPartition(tenant, month) },
          ':from': { S: from },
          ':to': { S: to },
        },
      },
    );
    for await (const { Items = [] } of pages) yield Items.map(({ gsi3sk }) => numberInReceived(gsi3sk!.S!));
  }
}

function monthsOf(from: Instant, to: Instant): string[] {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = monthAfter(month)) months.push(month);
  return months;
}

/** `2026-12` gives `2027-01`. */
export function monthAfter(month: string): string {
  const [year = 0, n = 0] = month.split('-').map(Number);
  return n === 12 ? `${year + 1}-01` : `${year}-${String(n + 1).padStart(2, '0')}`;
}
