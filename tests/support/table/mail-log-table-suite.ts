import { randomUUID } from 'node:crypto';
import { GetItemCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import { tagOf } from '#mail/mail-tag.ts';
import { referenceOf } from '#notices/delivery/mail-reference.ts';
import { type Notice, noticeId } from '#notices/plan/notice.ts';
import { marshall, unmarshall } from '#table/engine/attribute-values.ts';
import { type Table, tenantTable, toKey } from '#table/engine/table.ts';
import { noticeKey } from '#table/keys/case-keys.ts';
import type { Key } from '#table/keys/key.ts';
import { lostMailKey, sesMessageKey } from '#table/keys/mail-keys.ts';
import { dynamoLostMails } from '#table/notices/lost-mails.ts';
import { dynamoMailLog } from '#table/notices/mail-log.ts';
import { mailKey } from '#table/notices/notice-items.ts';
import { dynamoNotices } from '#table/notices/notices.ts';
import { dynamoQuotas } from '#table/notices/quotas.ts';
import { dynamoSuppressionList } from '#table/notices/suppression-list.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { mailLogSuite } from './mail-log-suite.ts';
import { suppressionListSuite } from './suppression-list-suite.ts';

const keys = { k1: 'older key', k2: 'newer key' };
const secretOf = (current: 'k1' | 'k2', known: object = keys) =>
  dynamoSecret(JSON.stringify({ current, ...known }));
const dynamoSecret = (value: string) => async () => value;
const at = '2026-11-25T00:33:46.669Z';
const lease = { now: 0, until: 30_000 };

export function mailLogTableSuite(make: () => Table): void {
  const own = (tenant = 'klaten') => tenantTable(make(), scopeOf({ id: tenant } as TenantConfig));
  suppressionListSuite((tenant) => dynamoSuppressionList(own(tenant), secretOf('k1')));
  const read = async (key: Key) => {
    const { Item } = await make().client.send(
      new GetItemCommand({ TableName: make().name, Key: toKey(key), ConsistentRead: true }),
    );
    return Item && unmarshall(Item);
  };
  describe('the mail log in the table: mail of the kind', () =>
    mailLogSuite((scope) => ({
      store: dynamoNotices(tenantTable(make(), scope)),
      log: dynamoMailLog(make()),
      async idsOf(outgoing) {
        const { messageId, alsoSent } = (await read(mailKey(outgoing))) ?? {};
        return [messageId, alsoSent].filter((id) => id !== undefined) as string[];
      },
    })));

  describe('the suppression list in the table', () => {
    it('the suppression list contains no address in clear, and finds one after a rotation of the key', async () => {
      const address = `${randomUUID()}@contoh.example`;
      const before = dynamoSuppressionList(own(), secretOf('k1', { k1: keys.k1 }));
      await before.suppress(address, { why: 'bounced', at });
      const { Items = [] } = await make().client.send(new ScanCommand({ TableName: make().name }));
      expect(Items.length).toBeGreaterThan(0);
      expect(JSON.stringify(Items)).not.toContain(address.slice(0, 36));
      expect(await dynamoSuppressionList(own(), secretOf('k2')).find(address)).toMatchObject({
        at,
      });
    });
  });

  describe('the mail log', () => {
    const begun = async () => {
      const notice: Notice = {
        tenant: `klaten-${randomUUID()}`,
        number: 'KLT-7F3K-9M2Q',
        sequence: 3,
        recipient: 'complainant',
        channel: 'mail',
        template: 'answered',
        copy: false,
        actingFor: [],
        vacancies: [],
      };
      await dynamoNotices(own(notice.tenant)).begin({ kind: 'notice', notice }, lease);
      return notice;
    };
    const sent = async () => {
      const notice = await begun();
      const messageId = randomUUID();
      await dynamoNotices(own(notice.tenant)).markSent(
        { kind: 'notice', notice },
        { messageId, at, possibleDuplicate: false },
      );
      return { tenant: notice.tenant, number: notice.number, messageId, notice: '000003-complainant-mail' };
    };
    const itemOf = ({ tenant, number, notice }: { tenant: string; number: string; notice: string }) =>
      read(noticeKey(tenant, number, notice));

    it('the mail log finds a mail of the earlier version by its message id', async () => {
      const messageId = randomUUID();
      const name = { tenant: 'klaten', number: 'KLT-7F3K-9M2Q', notice: '000003-complainant-mail' };
      const item = { ...sesMessageKey(messageId), entity: 'message', v: 1, at, ...name };
      await make().client.send(new PutItemCommand({ TableName: make().name, Item: marshall(item) }));
      expect(await dynamoMailLog(make()).mailOf(messageId)).toEqual(name);
      expect(await dynamoMailLog(make()).mailOf(randomUUID())).toBeUndefined();
    });

    it('the mail log records the second message id of a mail that was sent twice, and settles a doubtful one', async () => {
      const mail = await sent();
      await dynamoMailLog(make()).recordSent(mail, { messageId: 'the-first', at });
      expect(await itemOf(mail)).toMatchObject({ messageId: mail.messageId, alsoSent: 'the-first' });
      const other = await begun();
      await dynamoNotices(own(other.tenant)).release(
        { kind: 'notice', notice: other },
        { possibleDuplicate: true },
      );
      const name = { ...other, notice: noticeId(other) };
      await dynamoMailLog(make()).recordSent(name, { messageId: 'the-only', at });
      const item = await itemOf(name);
      expect(item).toMatchObject({ state: 'sent', messageId: 'the-only', sentAt: at });
      expect(item).not.toHaveProperty('possibleDuplicate');
    });

    it('the mail log keeps the most serious delivery status, whatever the order of the events', async () => {
      const orders = [
        ['delayed', 'delivered', 'bounced', 'complained'],
        ['complained', 'bounced', 'delivered', 'delayed'],
        ['delivered', 'complained', 'delayed', 'bounced'],
      ] as const;
      for (const order of orders) {
        const mail = await sent();
        for (const status of order)
          await dynamoMailLog(make()).recordStatus(mail, { messageId: 'the-only', status, at });
        expect(await itemOf(mail)).toMatchObject({ state: 'sent', fate: 'complained', fateAt: at });
      }
    });

    it('an attempt that was lost is repeated by one worker, and late events about it change nothing', async () => {
      const [log, notices] = [dynamoMailLog(make()), dynamoNotices(own())];
      const outgoing = {
        kind: 'letter',
        tenant: 'klaten',
        about: randomUUID(),
        mail: 'signed-x-mail',
      } as const;
      const mail = referenceOf(outgoing);
      const lease = { now: 1000, until: 2000 };
      await notices.begin(outgoing, lease);
      await notices.markSent(outgoing, { messageId: 'first', at, possibleDuplicate: false });
      await log.recordStatus(mail, { messageId: 'first', status: 'lost', at });
      expect(await notices.progress(mail)).toEqual({
        state: 'sent',
        messageId: 'first',
        status: 'lost',
        lost: [],
      });
      const begun = await Promise.all([1, 2].map(() => notices.beginAgain(outgoing, lease, ['first'])));
      expect(begun.map(({ acquired }) => acquired).sort()).toEqual([false, true]);
      const later = { now: 3000, until: 4000 };
      expect(await notices.beginAgain(outgoing, later, ['first'])).toEqual({
        acquired: true,
        possibleDuplicate: true,
      });
      await log.recordSent(mail, { messageId: 'first', at });
      expect(await notices.progress(mail)).toMatchObject({ state: 'sending', lost: ['first'] });
      await notices.markSent(outgoing, { messageId: 'second', at, possibleDuplicate: false });
      await log.recordStatus(mail, { messageId: 'first', status: 'lost', at });
      expect(await notices.progress(mail)).toEqual({ state: 'sent', messageId: 'second', lost: ['first'] });
      expect(await log.timesLost(mail)).toBe(1);
      expect(await notices.beginAgain(outgoing, later, ['first'])).toMatchObject({ reason: 'finished' });
      await notices.abandon(mail, { messageId: 'first', reason: 'not-delivered', at });
      expect(await notices.progress(mail)).toMatchObject({ state: 'sent' });
      await notices.abandon(mail, { messageId: 'second', reason: 'not-delivered', at });
      expect(await notices.progress(mail)).toMatchObject({ state: 'undeliverable' });
    });

    it('a quota gives as many places as it has, to each holder one, also at the same moment', async () => {
      const quotas = dynamoQuotas(make());
      const name = `receipts/${randomUUID()}`;
      const quota = { tenant: 'klaten', name, window: '2026-11-25', max: 3, until: at };
      const taken = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((one) => quotas.take(quota, one)));
      expect(taken.filter(Boolean)).toHaveLength(3);
      const held = ['a', 'b', 'c', 'd', 'e'].filter((_, n) => taken[n]);
      expect(await Promise.all(held.map((one) => quotas.take(quota, one)))).toEqual([true, true, true]);
      expect(await quotas.take(quota, 'f')).toBe(false);
      expect(await quotas.take({ ...quota, window: '2026-11-26' }, 'f')).toBe(true);
    });

    it('a lost attempt is due once, at the earliest instant given, and stays finished', async () => {
      const lostMails = dynamoLostMails(make());
      const tag = tagOf({ tenant: 'klaten', letter: randomUUID(), mail: 'signed-x-mail' });
      const lost = { tenant: 'klaten', tag, messageId: randomUUID() };
      const key = lostMailKey(lost.tenant, lost.tag, lost.messageId);
      const dueOf = async () => (await read(key))?.gsi2sk;
      await lostMails.schedule(lost, '2026-11-26T02:00:00.000Z');
      await lostMails.schedule(lost, '2026-11-26T01:00:00.000Z');
      await lostMails.schedule(lost, '2026-11-26T03:00:00.000Z');
      expect(await dueOf()).toMatch(/^2026-11-26T01:00/);
      await lostMails.finish(lost);
      await lostMails.schedule(lost, '2026-11-26T00:00:00.000Z');
      expect(await dueOf()).toBeUndefined();
    });

    it('a delivery event of an unknown mail creates no item', async () => {
      const mail = { tenant: 'klaten', number: `KLT-${randomUUID()}`, notice: '000001-complainant-mail' };
      await dynamoMailLog(make()).recordStatus(mail, { messageId: 'the-only', status: 'bounced', at });
      expect(await itemOf(mail)).toBeUndefined();
      await dynamoMailLog(make()).recordStatus(
        { tenant: 'klaten' },
        { messageId: 'the-only', status: 'bounced', at },
      );
    });
  });
}
