import type { LostMail, LostMails } from '#mail/lost-mails.ts';
import { readTag } from '#mail/mail-tag.ts';
import { dueAt } from '../engine/due-kind.ts';
import type { Table } from '../engine/table.ts';
import { updateItem } from '../engine/update-item.ts';
import { lostMailKey } from '../keys/mail-keys.ts';
import { noticeItemVersion } from './notice-items.ts';

/** Days after which DynamoDB deletes such an item: longer than SES repeats an event. */
const keptDays = 60;

/** Lost attempts of all tenants in DynamoDB, one item for each: one delivery queue serves the stage. */
export const dynamoLostMails = (table: Table): LostMails => ({
  async schedule(lost, due) {
    const { tenant, tag } = lost;
    await updateItem(table, keyOf(lost), {
      set: {
        entity: 'lost-mail',
        v: noticeItemVersion,
        tenant,
        due,
        ...dueAt(readTag(tag)?.letter ? 'lost-letter' : 'lost-mail', due, `${tenant}/${tag}`),
        expiresAt: Math.ceil(Date.parse(due) / 1000) + keptDays * 86_400,
      },
      when: 'attribute_not_exists(pk) OR (attribute_not_exists(#finished) AND #due > :due)',
      values: { due },
    });
  },

  async finish(lost) {
    await updateItem(table, keyOf(lost), {
      set: { finished: true },
      remove: ['gsi2pk', 'gsi2sk'],
      when: 'attribute_exists(pk)',
    });
  },
});

const keyOf = ({ tenant, tag, messageId }: LostMail) => lostMailKey(tenant, tag, messageId);
