import { randomUUID } from 'node:crypto';
import { GetItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import type { Notice } from '#notices/notice.ts';
import { fromItem } from '#table/attribute-values.ts';
import { dynamoMailLog } from '#table/dynamo-mail-log.ts';
import { dynamoNotices } from '#table/dynamo-notices.ts';
import { dynamoStopList } from '#table/dynamo-stop-list.ts';
import { noticeKey } from '#table/keys.ts';
import { type Table, toKey } from '#table/table.ts';
import { stopListPromises } from './stop-list-promises.ts';

const keys = { k1: 'older key', k2: 'newer key' };
const secretOf = (current: 'k1' | 'k2', known: object = keys) =>
  dynamoSecret(JSON.stringify({ current, ...known }));
const dynamoSecret = (value: string) => async () => value;
const at = '2026-11-25T00:33:46.669Z';
const lease = { now: 0, until: 30_000 };

/** What the table keeps of mails that were sent, and of addresses that take none. */
export function mailLogPromises(make: () => Table): void {
  stopListPromises(() => dynamoStopList(make(), secretOf('k1')));

  describe('the stop list in the table', () => {
    it('holds no address in clear, and finds it after a rotation of the key', async () => {
      const address = `${randomUUID()}@contoh.example`;
      const before = dynamoStopList(make(), secretOf('k1', { k1: keys.k1 }));
      await before.stop('klaten', address, { why: 'bounced', at });
      const { Items = [] } = await make().client.send(new ScanCommand({ TableName: make().name }));
      expect(Items.length).toBeGreaterThan(0);
      expect(JSON.stringify(Items)).not.toContain(address.slice(0, 36));
      expect(await dynamoStopList(make(), secretOf('k2')).find('klaten', address)).toMatchObject({ at });
    });
  });

  describe('the mail log', () => {
    const sent = async () => {
      const notice: Notice = {
        tenant: `klaten-${randomUUID()}`,
        number: 'KLT-7F3K-9M2Q',
        sequence: 3,
        recipient: 'complainant',
        channel: 'mail',
        template: 'answered',
        copy: false,
        standsFor: [],
        vacancies: [],
      };
      const messageId = randomUUID();
      await dynamoNotices(make()).begin({ kind: 'notice', notice }, lease);
      await dynamoNotices(make()).markSent(
        { kind: 'notice', notice },
        { messageId, at, perhapsTwice: false },
      );
      return { tenant: notice.tenant, number: notice.number, messageId, notice: '000003-complainant-mail' };
    };
    const itemOf = async ({ tenant, number, notice }: { tenant: string; number: string; notice: string }) => {
      const Key = toKey(noticeKey(tenant, number, notice));
      const { Item } = await make().client.send(new GetItemCommand({ TableName: make().name, Key }));
      return Item && fromItem(Item);
    };

    it('knows a mail by its id, and no other', async () => {
      const { messageId, ...mail } = await sent();
      expect(await dynamoMailLog(make()).mailOf(messageId)).toEqual(mail);
      expect(await dynamoMailLog(make()).mailOf(randomUUID())).toBeUndefined();
    });

    it('keeps the gravest fate, in whichever order they are told', async () => {
      const orders = [
        ['delayed', 'delivered', 'bounced', 'complained'],
        ['complained', 'bounced', 'delivered', 'delayed'],
        ['delivered', 'complained', 'delayed', 'bounced'],
      ] as const;
      for (const order of orders) {
        const mail = await sent();
        for (const fate of order) await dynamoMailLog(make()).noteFate(mail, { fate, at });
        expect(await itemOf(mail)).toMatchObject({ state: 'sent', fate: 'complained', fateAt: at });
      }
    });

    it('makes no item for what is not there', async () => {
      const mail = { tenant: 'klaten', number: `KLT-${randomUUID()}`, notice: '000001-complainant-mail' };
      await dynamoMailLog(make()).noteFate(mail, { fate: 'bounced', at });
      expect(await itemOf(mail)).toBeUndefined();
      await dynamoMailLog(make()).noteFate({ tenant: 'klaten' }, { fate: 'bounced', at });
    });
  });
}
