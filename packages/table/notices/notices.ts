import { QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { MailReference } from '#mail/mail-tag.ts';
import { referenceOf } from '#notices/delivery/mail-reference.ts';
import type {
  BatchLine,
  ClaimedBatch,
  LeaseResult,
  NoticeStore,
  OutgoingMail,
} from '#notices/delivery/notice-store.ts';
import { type DigestBatch, type Notice, noticeId } from '#notices/plan/notice.ts';
import { type Attributes, marshall, unmarshall } from '../engine/attribute-values.ts';
import { batchGet } from '../engine/batch-get.ts';
import { dueAt } from '../engine/due-kind.ts';
import { parseItem, parseList } from '../engine/parse-item.ts';
import { readItem } from '../engine/read-items.ts';
import { expectOwn, type Table, type TenantTable } from '../engine/table.ts';
import { toUpdateInput, transactWrite, updateItem } from '../engine/update-item.ts';
import { noticeKey } from '../keys/case-keys.ts';
import type { Key } from '../keys/key.ts';
import { batchLineKey, batchLinePrefix, digestBatchKey } from '../keys/mail-keys.ts';
import {
  batchLine,
  contentOf,
  isWaiting,
  itemOf,
  keysOfLines,
  mailKey,
  mailProgress,
  noticeItemVersion,
  parseNotice,
  parseProgress,
  referenceKey,
  withoutKey,
} from './notice-items.ts';

/**
 * A tenant's notices in DynamoDB: each change of state is one conditional write, so that of two workers one sends.
 * @throws ForeignItemError for a mail or batch of another tenant
 */
export const dynamoNotices = (table: TenantTable): NoticeStore => ({
  async addToBatch(notice, sendAt) {
    // An update: a released attempt may have left `possibleDuplicate`.
    const plan = toUpdateInput(table.name, ownMailKey(table, { kind: 'notice', notice }), {
      set: { ...withoutKey(itemOf(notice)), state: 'planned', sendAt },
      when: 'attribute_not_exists(#state) OR (#state = :planned AND attribute_not_exists(#sendAt))',
      values: { planned: 'planned' },
    });
    const reasons = await transactWrite(table, [{ Update: plan }, ...joining(table, notice, sendAt)]);
    if (!reasons) return 'added';
    const [planned] = reasons;
    if (planned?.Code !== 'ConditionalCheckFailed') return 'closed';
    const { state, sendAt: collected } = parseItem(mailProgress, unmarshall(planned.Item!));
    return !collected && state === 'sending' ? 'begun' : 'known';
  },

  async moveToBatch(notice, from, sendAt) {
    const plan = toUpdateInput(table.name, ownMailKey(table, { kind: 'notice', notice }), {
      set: { sendAt },
      when: '#state = :planned AND #sendAt = :from',
      values: { planned: 'planned', from },
    });
    const leaving = toUpdateInput(table.name, pointerKey(notice, from), {
      set: { movedTo: sendAt },
      when: 'attribute_exists(pk)',
    });
    const reasons = await transactWrite(table, [
      { Update: plan },
      { Update: leaving },
      ...joining(table, notice, sendAt),
    ]);
    if (!reasons) return 'moved';
    return reasons[0]?.Code === 'ConditionalCheckFailed' ? 'known' : 'closed';
  },

  async begin(outgoing, { now, until }): Promise<LeaseResult> {
    const what = contentOf(outgoing);
    const { changed, old } = await updateItem(table, ownMailKey(table, outgoing), {
      set: { ...withoutKey(what), state: 'sending', leaseUntil: until },
      when: 'attribute_not_exists(#state) OR #state = :planned OR (#state = :sending AND #leaseUntil <= :now)',
      values: { ...isWaiting, now },
    });
    if (!changed) return { acquired: false, reason: old?.state === 'sending' ? 'held' : 'finished' };
    return { acquired: true, possibleDuplicate: old?.state === 'sending' || old?.possibleDuplicate === true };
  },

  async progress(mail) {
    const key = ownReferenceKey(table, mail);
    const item = key && (await readItem(table, key));
    return item?.state === undefined ? undefined : parseProgress(item);
  },

  async beginAgain(outgoing, { now, until }, lost): Promise<LeaseResult> {
    const messageId = lost.at(-1);
    const { changed, old } = await updateItem(table, ownMailKey(table, outgoing), {
      set: { state: 'sending', leaseUntil: until, lost },
      // SES's word about the lost attempt does not concern this one.
      remove: ['fate', 'fateAt', 'fateWeight', 'possibleDuplicate'],
      when: '(#state = :sent AND #messageId = :messageId) OR (contains(#lost, :messageId) AND (#state = :planned OR (#state = :sending AND #leaseUntil <= :now)))',
      values: { ...isWaiting, sent: 'sent', messageId, now },
    });
    if (!changed) return { acquired: false, reason: old?.state === 'sending' ? 'held' : 'finished' };
    return { acquired: true, possibleDuplicate: old?.state === 'sending' || old?.possibleDuplicate === true };
  },

  async abandon(mail, { messageId, reason, at }) {
    const key = ownReferenceKey(table, mail);
    if (!key) return;
    await updateItem(table, key, {
      set: { state: 'undeliverable', reason, undeliverableAt: at },
      when: '#state = :sent AND #messageId = :messageId',
      values: { sent: 'sent', messageId },
    });
  },

  noticesOf: async (lines) => (await readNotices(table, lines)).map(({ notice }) => notice),

  async release(outgoing, { possibleDuplicate }) {
    await updateItem(table, ownMailKey(table, outgoing), {
      set: { state: 'planned', ...(possibleDuplicate ? { possibleDuplicate } : {}) },
      remove: ['leaseUntil'],
      when: '#state = :sending',
      values: { sending: 'sending' },
    });
  },

  async markSent(outgoing, { messageId, at, possibleDuplicate }) {
    const { changed } = await updateItem(table, ownMailKey(table, outgoing), {
      // Never set to false: a slow first sender must not clear what the second one set.
      set: { state: 'sent', messageId, sentAt: at, ...(possibleDuplicate ? { possibleDuplicate } : {}) },
      remove: ['leaseUntil'],
      when: 'attribute_exists(#state)',
    });
    if (!changed) throw new Error('a mail was sent that nobody began');
  },

  async markCarried(notice, { messageId, at }) {
    await updateItem(table, ownMailKey(table, { kind: 'notice', notice }), {
      set: { state: 'sent', messageId, sentAt: at },
      when: '#state = :planned OR #state = :sending',
      values: isWaiting,
    });
  },

  async giveUp(outgoing, { reason, at }) {
    // The digest's notices first: after a crash in between the digest is given up again.
    const own = ownMailKey(table, outgoing);
    for (const key of [...keysOfLines(outgoing), own])
      await updateItem(table, key, {
        set: { state: 'undeliverable', reason, undeliverableAt: at },
        remove: ['leaseUntil'],
        when: '#state = :planned OR #state = :sending',
        values: isWaiting,
      });
  },

  async skip(notice, at) {
    await updateItem(table, ownMailKey(table, { kind: 'notice', notice }), {
      set: { ...withoutKey(itemOf(notice)), state: 'skipped', skippedAt: at },
      when: 'attribute_not_exists(#state) OR #state = :planned',
      values: { planned: 'planned' },
    });
  },

  async claimBatch(batch, { now, until }): Promise<ClaimedBatch | 'held' | 'finished'> {
    const { changed, old } = await updateItem(
      table,
      ownMailKey(table, { kind: 'digest', batch, lines: [] }),
      {
        set: { claimedUntil: until },
        when: 'attribute_exists(gsi2pk) AND (attribute_not_exists(#claimedUntil) OR #claimedUntil <= :now)',
        values: { now },
      },
    );
    if (!changed) return old?.gsi2pk ? 'held' : 'finished';
    const { state, lines, messageId } = parseItem(mailProgress, old!);
    return {
      notices: await readNotices(table, await readLines(table, batch)),
      ...(state && lines ? { digest: { state, lines, ...(messageId ? { messageId } : {}) } } : {}),
    };
  },

  async closeBatch(batch) {
    await updateItem(table, ownMailKey(table, { kind: 'digest', batch, lines: [] }), {
      remove: ['gsi2pk', 'gsi2sk'],
      when: 'attribute_exists(pk)',
    });
  },
});

const ownMailKey = (table: TenantTable, outgoing: OutgoingMail): Key => {
  expectOwn(table, referenceOf(outgoing));
  return mailKey(outgoing);
};

const ownReferenceKey = (table: TenantTable, mail: MailReference): Key | undefined => {
  expectOwn(table, mail);
  return referenceKey(mail);
};

const pointerKey = (notice: Notice, sendAt: string): Key =>
  batchLineKey(notice.tenant, notice.recipient, sendAt, `${notice.number}/${noticeId(notice)}`);

function joining({ name }: Table, notice: Notice, sendAt: string): TransactWriteItem[] {
  const { tenant, number, recipient: office } = notice;
  const line: BatchLine = { number, id: noticeId(notice) };
  const pointer = { ...pointerKey(notice, sendAt), ...line, entity: 'batch-line', v: noticeItemVersion };
  const batch = digestBatchKey(tenant, office, sendAt);
  return [
    { Put: { TableName: name, Item: marshall(pointer) } },
    { Update: toUpdateInput(name, batch, openCollection(notice, sendAt)) },
  ];
}

/** The batch, in the due index until it is settled; once it was claimed nothing joins it. */
const openCollection = ({ tenant, recipient: office }: Notice, sendAt: string) => ({
  set: {
    entity: 'batch',
    v: noticeItemVersion,
    tenant,
    office,
    sendAt,
    ...dueAt('batch', sendAt, `${tenant}/${office}`),
  },
  when: 'attribute_not_exists(#claimedUntil)',
});

async function readLines(table: Table, { tenant, office, sendAt }: DigestBatch): Promise<BatchLine[]> {
  const { client, name } = table;
  const { pk, sk } = batchLinePrefix(tenant, office, sendAt);
  const lines: BatchLine[] = [];
  let start: Attributes | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        // Postponed lines stay, marked: no function may delete.
        FilterExpression: 'attribute_not_exists(movedTo)',
        ExpressionAttributeValues: { ':pk': { S: pk }, ':prefix': { S: sk } },
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    lines.push(...parseList(table, (page.Items ?? []).map(unmarshall), (item) => parseItem(batchLine, item)));
    start = page.LastEvaluatedKey;
  } while (start);
  return lines;
}

async function readNotices(
  table: TenantTable,
  lines: readonly BatchLine[],
): Promise<ClaimedBatch['notices']> {
  const items = await batchGet(
    table,
    lines.map(({ number, id }) => noticeKey(table.tenant, number, id)),
  );
  return parseList(table, items, parseNotice);
}
