import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { instant } from '#events/envelope.ts';
import type { MailReference } from '#mail/mail-tag.ts';
import type { MailLog } from '#notices/suppression/delivery-events.ts';
import { unmarshall } from '../engine/attribute-values.ts';
import { parseItem } from '../engine/parse-item.ts';
import { type Table, toKey } from '../engine/table.ts';
import { updateItem } from '../engine/update-item.ts';
import * as keys from '../keys.ts';
import { isWaiting } from './notice-items.ts';

/** How much each fate weighs: the events of one mail come in any order. */
const weights = { delayed: 1, delivered: 2, rejected: 3, bounced: 4, complained: 5 } as const;

const text = z.exactOptional(z.string());
const storedReference = z.object({
  tenant: z.string(),
  ...{ number: text, notice: text, letter: text, mail: text, office: text },
  sendAt: z.exactOptional(instant),
  unreachable: text,
  since: z.exactOptional(instant),
  recipient: text,
});

/** What was mailed, in DynamoDB: the notice or batch itself bears what became of it. */
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
    return parseItem(storedReference, unmarshall(Item));
  },

  async recordSent(mail, { messageId, at }) {
    const key = keyOf(mail);
    if (!key) return;
    const { changed, old } = await updateItem(table, key, {
      set: { state: 'sent', messageId, sentAt: at },
      // Whatever doubt there was: it went out, and nobody has sent it again.
      remove: ['leaseUntil', 'possibleDuplicate'],
      when: '#state = :planned OR #state = :sending',
      values: isWaiting,
    });
    if (changed || !old || old.messageId === messageId) return;
    // Sent again, or given up, before this was heard.
    await updateItem(table, key, { set: { alsoSent: messageId }, when: 'attribute_exists(#state)' });
  },

  async recordStatus(mail, { status, at }) {
    const key = keyOf(mail);
    if (!key) return;
    await updateItem(table, key, {
      set: { fate: status, fateAt: at, fateWeight: weights[status] },
      when: 'attribute_exists(pk) AND (attribute_not_exists(#fateWeight) OR #fateWeight < :weight)',
      values: { weight: weights[status] },
    });
  },
});

function keyOf(sent: MailReference): keys.Key | undefined {
  const { tenant, number, notice, letter, mail, office, sendAt, unreachable, since, recipient } = sent;
  if (letter && mail) return keys.letterMailKey(tenant, letter, mail);
  if (number && notice) return keys.noticeKey(tenant, number, notice);
  if (unreachable && since && recipient) return keys.unreachableKey(tenant, unreachable, since, recipient);
  return office && sendAt ? keys.digestBatchKey(tenant, office, sendAt) : undefined;
}
