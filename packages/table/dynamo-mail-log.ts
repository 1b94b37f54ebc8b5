import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import type { MailLog, MailSent } from '#notices/hear-of-mail.ts';
import { fromItem } from './attribute-values.ts';
import { changeItem } from './change-item.ts';
import * as keys from './keys.ts';
import { type Table, toKey } from './table.ts';

/** How much each fate weighs: the events of one mail come in any order. */
const weights = { delayed: 1, delivered: 2, rejected: 3, bounced: 4, complained: 5 } as const;

/** What was mailed, in DynamoDB: the notice or collection itself bears what became of it. */
export const dynamoMailLog = (table: Table): MailLog => ({
  async mailOf(messageId) {
    const { Item } = await table.client.send(
      new GetItemCommand({
        TableName: table.name,
        Key: toKey(keys.sesMessageKey(messageId)),
        ConsistentRead: true,
      }),
    );
    if (!Item) return undefined;
    const { tenant, number, notice, letter, mail, office, sendAt } = fromItem(Item);
    const known = Object.entries({ tenant, number, notice, letter, mail, office, sendAt }).filter(
      ([, value]) => value,
    );
    return Object.fromEntries(known) as unknown as MailSent;
  },

  async noteFate(mail, { fate, at }) {
    const key = keyOf(mail);
    if (!key) return;
    await changeItem(table, key, {
      set: { fate, fateAt: at, fateWeight: weights[fate] },
      when: 'attribute_exists(pk) AND (attribute_not_exists(#fateWeight) OR #fateWeight < :weight)',
      values: { weight: weights[fate] },
    });
  },
});

function keyOf({ tenant, number, notice, letter, mail, office, sendAt }: MailSent): keys.Key | undefined {
  if (letter && mail) return keys.letterMailKey(tenant, letter, mail);
  if (number && notice) return keys.noticeKey(tenant, number, notice);
  return office && sendAt ? keys.collectionKey(tenant, office, sendAt) : undefined;
}
