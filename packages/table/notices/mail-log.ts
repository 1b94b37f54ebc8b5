import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { instant } from '#events/envelope.ts';
import type { MailLog } from '#notices/suppression/delivery-events.ts';
import { unmarshall } from '../engine/attribute-values.ts';
import { parseItem } from '../engine/parse-item.ts';
import { readItem } from '../engine/read-items.ts';
import { type Table, toKey } from '../engine/table.ts';
import { updateItem } from '../engine/update-item.ts';
import { sesMessageKey } from '../keys/mail-keys.ts';
import { isWaiting, referenceKey } from './notice-items.ts';

/** Precedence of delivery states, because a mail's events come in any order. */
const weights = { delayed: 1, delivered: 2, lost: 3, rejected: 4, bounced: 5, complained: 6 } as const;

/** A late event about a repeated attempt is ignored. */
const isNotRepeated = 'NOT contains(#lost, :messageId)';
const lostOf = ({ lost = [] }: Record<string, unknown>) => lost as readonly string[];

const text = z.exactOptional(z.string());
const storedReference = z.object({
  tenant: z.string(),
  ...{ number: text, notice: text, letter: text, mail: text, office: text },
  sendAt: z.exactOptional(instant),
  unreachable: text,
  since: z.exactOptional(instant),
  recipient: text,
});

/** What was mailed for any tenant, in DynamoDB; the mail's tag names the tenant. The notice or batch itself bears what became of it. */
export const dynamoMailLog = (table: Table): MailLog => ({
  async mailOf(messageId) {
    const { Item } = await table.client.send(
      new GetItemCommand({
        TableName: table.name,
        Key: toKey(sesMessageKey(messageId)),
        ConsistentRead: true,
      }),
    );
    if (!Item) return undefined;
    return parseItem(storedReference, unmarshall(Item));
  },

  async recordSent(mail, { messageId, at }) {
    const key = referenceKey(mail);
    if (!key) return;
    const { changed, old } = await updateItem(table, key, {
      set: { state: 'sent', messageId, sentAt: at },
      // It was delivered, so it is no possible duplicate.
      remove: ['leaseUntil', 'possibleDuplicate'],
      when: `(#state = :planned OR #state = :sending) AND ${isNotRepeated}`,
      values: { ...isWaiting, messageId },
    });
    if (changed || !old || old.messageId === messageId || lostOf(old).includes(messageId)) return;
    // It was repeated or given up before this event.
    await updateItem(table, key, { set: { alsoSent: messageId }, when: 'attribute_exists(#state)' });
  },

  async recordStatus(mail, { messageId, status, at }) {
    const key = referenceKey(mail);
    if (!key) return;
    await updateItem(table, key, {
      set: { fate: status, fateAt: at, fateWeight: weights[status] },
      when: `attribute_exists(pk) AND (attribute_not_exists(#fateWeight) OR #fateWeight < :weight) AND ${isNotRepeated}`,
      values: { weight: weights[status], messageId },
    });
  },

  async timesLost(mail) {
    const key = referenceKey(mail);
    const item = key && (await readItem(table, key));
    return item && lostOf(item).length;
  },
});
