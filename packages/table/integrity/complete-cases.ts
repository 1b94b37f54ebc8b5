import { paginateQuery } from '@aws-sdk/client-dynamodb';
import type { ArchivedNotice, CompleteCases } from '#casework/records/case-archive.ts';
import type { Reporter } from '#casework/records/complaint-store.ts';
import type { StoredText } from '#casework/records/free-text.ts';
import { attachmentAsStored } from '../attachments/attachment-item.ts';
import { caseAsStored } from '../complaints/parse-case.ts';
import { entryAsStored } from '../complaints/parse-entry.ts';
import { unmarshall } from '../engine/attribute-values.ts';
import type { Table, TenantTable } from '../engine/table.ts';
import { caseKey } from '../keys.ts';
import { readAccess } from '../personal-data/access-records.ts';

type Item = Record<string, unknown>;

/** Complaints in DynamoDB, each whole as it lies there. */
export const dynamoCompleteCases = (table: TenantTable): CompleteCases => ({
  async read(number) {
    const items = await itemsOfCase(table, table.tenant, number);
    const file = caseAsStored(items);
    return {
      number,
      ...(file ? { file } : {}),
      entries: items.filter(({ entity }) => entity === 'timeline').map((item) => entryAsStored(item)),
      texts: items.filter(({ entity }) => entity === 'text').map(readText),
      ...readReporter(items),
      attachments: items.filter(({ entity }) => entity === 'attachment').map(attachmentAsStored),
      notices: items.filter(({ entity }) => entity === 'notice').map(readNotice),
      accesses: items.filter(({ entity }) => entity === 'access').map(readAccess),
    };
  },
});

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
  for await (const { Items = [] } of pages) items.push(...Items.map(unmarshall));
  return items;
}

const readReporter = (items: readonly Item[]): { reporter?: Reporter } => {
  const found = items.find(({ entity }) => entity === 'reporter');
  return found ? { reporter: found.reporter as Reporter } : {};
};

const readNotice = ({ sequence, recipient, channel, template, state, sentAt }: Item): ArchivedNotice =>
  ({
    ...{ sequence, recipient, channel, template, state },
    ...(sentAt ? { sentAt } : {}),
  }) as ArchivedNotice;

export const readText = ({ id, words, salt }: Item): StoredText => ({ id, words, salt }) as StoredText;
