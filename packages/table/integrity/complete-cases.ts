import { paginateQuery } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import type { ArchivedNotice, CompleteCases } from '#casework/records/case-archive.ts';
import type { StoredText } from '#casework/records/free-text.ts';
import { instant } from '#events/envelope.ts';
import { attachmentAsStored } from '../attachments/attachment-item.ts';
import { caseAsStored } from '../complaints/parse-case.ts';
import { entryAsStored } from '../complaints/parse-entry.ts';
import { parseReporter } from '../complaints/parse-reporter.ts';
import { unmarshall } from '../engine/attribute-values.ts';
import { parseItem, parseList } from '../engine/parse-item.ts';
import type { Table, TenantTable } from '../engine/table.ts';
import { caseKey } from '../keys/case-keys.ts';
import { parseAccess } from '../personal-data/parse-access.ts';

type Item = Record<string, unknown>;

export const dynamoCompleteCases = (table: TenantTable): CompleteCases => ({
  async read(number) {
    const items = await itemsOfCase(table, table.tenant, number);
    const file = caseAsStored(items);
    const of = (kind: string) => items.filter(({ entity }) => entity === kind);
    const [reporter] = parseList(table, of('reporter'), parseReporter);
    return {
      number,
      ...(file ? { file } : {}),
      entries: of('timeline').map((item) => entryAsStored(item)),
      texts: of('text').map(textAsStored),
      ...(reporter ? { reporter } : {}),
      attachments: of('attachment').map(attachmentAsStored),
      notices: parseList(table, of('notice'), parseArchivedNotice),
      accesses: parseList(table, of('access'), parseAccess),
    };
  },
});

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

const storedNotice = z.object({
  sequence: z.int(),
  recipient: z.string(),
  channel: z.string(),
  template: z.string(),
  state: z.string(),
  sentAt: z.exactOptional(instant),
});

const parseArchivedNotice = (item: Item): ArchivedNotice => parseItem(storedNotice, item);

/** Unparsed, for checks that report what was changed in the item. */
export const textAsStored = ({ id, words, salt }: Item): StoredText => ({ id, words, salt }) as StoredText;
