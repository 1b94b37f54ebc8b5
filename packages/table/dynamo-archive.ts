import { paginateQuery, paginateScan } from '@aws-sdk/client-dynamodb';
import type { Reporter } from '#casework/complaint-store.ts';
import type { CaseArchive, HeldNotice } from '#casework/held-case.ts';
import type { Text } from '#casework/seal-words.ts';
import { fromItem } from './attribute-values.ts';
import { readCase } from './case-items.ts';
import { readAccess } from './dynamo-access-records.ts';
import { readEntry } from './dynamo-complaints.ts';
import { caseKey, casePrefix, numberInCase } from './keys.ts';
import type { Table } from './table.ts';

type Item = Record<string, unknown>;

/** The complaints of a tenant in DynamoDB as they lie there. */
export const dynamoArchive = (table: Table): CaseArchive => ({
  numbers: ({ tenant }) => namesIn(table, casePrefix(tenant), (pk) => numberInCase(tenant, pk)),

  async held({ tenant }, number) {
    const items = await itemsOfCase(table, tenant, number);
    const file = readCase(items);
    return {
      number,
      ...(file ? { file } : {}),
      entries: items.filter(({ entity }) => entity === 'timeline').map(readEntry),
      texts: items.filter(({ entity }) => entity === 'text').map(readText),
      ...readReporter(items),
      notices: items.filter(({ entity }) => entity === 'notice').map(readNotice),
      accesses: items.filter(({ entity }) => entity === 'access').map(readAccess),
    };
  },
});

/** Every name under a prefix of partitions, each once. Reads the whole table. */
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

/** Every item under a complaint's number, in the order of their keys. */
async function itemsOfCase({ client, name }: Table, tenant: string, number: string): Promise<Item[]> {
  const items: Item[] = [];
  const pages = paginateQuery(
    { client },
    {
      TableName: name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: caseKey(tenant, number).pk } },
    },
  );
  for await (const { Items = [] } of pages) items.push(...Items.map(fromItem));
  return items;
}

const readReporter = (items: readonly Item[]): { reporter?: Reporter } => {
  const found = items.find(({ entity }) => entity === 'reporter');
  return found ? { reporter: found.reporter as Reporter } : {};
};

const readNotice = ({ sequence, recipient, channel, template, state, sentAt }: Item): HeldNotice =>
  ({
    ...{ sequence, recipient, channel, template, state },
    ...(sentAt ? { sentAt } : {}),
  }) as HeldNotice;

export const readText = ({ id, words, salt }: Item): Text => ({ id, words, salt }) as Text;
