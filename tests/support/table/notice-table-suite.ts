import { randomUUID } from 'node:crypto';
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import type { Notice } from '#notices/plan/notice.ts';
import { dynamoDueIndex } from '#table/complaints/due-index.ts';
import { unmarshall } from '#table/engine/attribute-values.ts';
import { type Table, tenantTable, toKey } from '#table/engine/table.ts';
import { noticeKey } from '#table/keys/case-keys.ts';
import { digestBatchKey } from '#table/keys/mail-keys.ts';
import { dynamoNotices } from '#table/notices/notices.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

const sendAt = '2026-11-27T00:33:00.000Z';
const lease = { now: 0, until: 30_000 };

/** What the sweep and the delivery events find in the table. */
export function noticeTableSuite(make: () => Table): void {
  const storeOf = ({ tenant }: Notice) =>
    dynamoNotices(tenantTable(make(), scopeOf({ id: tenant } as TenantConfig)));
  const aNotice = (tenant = `klaten-${randomUUID()}`): Notice => ({
    tenant,
    number: 'KLT-7F3K-9M2Q',
    sequence: 3,
    recipient: 'dishub/liaison',
    channel: 'mail',
    template: 'breach',
    copy: false,
    actingFor: [],
    vacancies: [],
  });
  const item = async (key: { pk: string; sk: string }) => {
    const { client, name } = make();
    const { Item } = await client.send(
      new GetItemCommand({ TableName: name, Key: toKey(key), ConsistentRead: true }),
    );
    return Item && unmarshall(Item);
  };
  const dueFor = async (tenant: string, to: string) => {
    const index = dynamoDueIndex(make());
    const found: unknown[] = [];
    for (let shard = 0; shard < index.shards; shard++)
      for await (const page of index.due(shard, undefined, to)) found.push(...page);
    return found.filter((one) => JSON.stringify(one).includes(tenant));
  };

  describe('notices in the table', () => {
    it('the sweep finds a batch from its instant on until it is closed', async () => {
      const notice = aNotice();
      const store = storeOf(notice);
      const { tenant, recipient: office } = notice;
      await store.addToBatch(notice, sendAt);
      await store.addToBatch({ ...notice, sequence: 4 }, sendAt);
      const message = { type: 'collection-due.v1', tenant, office, sendAt };
      expect(await dueFor(tenant, '2026-11-27T00:32:59.999Z')).toEqual([]);
      expect(await dueFor(tenant, sendAt)).toEqual([{ at: sendAt, message }]);
      await store.claimBatch({ tenant, office, sendAt }, lease);
      expect(await dueFor(tenant, sendAt), 'a dead worker leaves it to the next').toHaveLength(1);
      await store.closeBatch({ tenant, office, sendAt });
      expect(await dueFor(tenant, sendAt)).toEqual([]);
      expect(await item(digestBatchKey(tenant, office, sendAt))).toMatchObject({ entity: 'batch' });
    });

    it('a sent notice has the message id of SES and never expires', async () => {
      const notice = aNotice();
      const store = storeOf(notice);
      const { tenant, number } = notice;
      const messageId = randomUUID();
      await store.begin({ kind: 'notice', notice }, lease);
      await store.markSent({ kind: 'notice', notice }, { messageId, at: sendAt, possibleDuplicate: true });
      const id = '000003-dishub/liaison-mail';
      const kept = await item(noticeKey(tenant, number, id));
      expect(kept).toMatchObject({ entity: 'notice', state: 'sent', messageId, possibleDuplicate: true });
      expect(kept).not.toHaveProperty('expiresAt');
      expect(kept).not.toHaveProperty('leaseUntil');
    });

    it('a slow first sender does not clear the mark of a possible duplicate that the second set', async () => {
      const notice = aNotice();
      const store = storeOf(notice);
      const outgoing = { kind: 'notice', notice } as const;
      await store.begin(outgoing, lease);
      await store.begin(outgoing, { now: 30_000, until: 60_000 });
      await store.markSent(outgoing, { messageId: randomUUID(), at: sendAt, possibleDuplicate: true });
      await store.markSent(outgoing, { messageId: randomUUID(), at: sendAt, possibleDuplicate: false });
      const kept = await item(noticeKey(notice.tenant, notice.number, '000003-dishub/liaison-mail'));
      expect(kept).toMatchObject({ state: 'sent', possibleDuplicate: true });
    });

    it('a sent digest has the message id of SES', async () => {
      const notice = aNotice();
      const store = storeOf(notice);
      const batch = { tenant: notice.tenant, office: notice.recipient, sendAt };
      await store.addToBatch(notice, sendAt);
      await store.claimBatch(batch, lease);
      const outgoing = { kind: 'digest', batch, lines: [] } as const;
      await store.begin(outgoing, lease);
      const messageId = randomUUID();
      await store.markSent(outgoing, { messageId, at: sendAt, possibleDuplicate: false });
      const key = digestBatchKey(batch.tenant, batch.office, sendAt);
      expect(await item(key)).toMatchObject({ state: 'sent', messageId });
    });

    it('a batch returns all of 130 notices, more than one batch read takes', async () => {
      const notice = aNotice();
      const store = storeOf(notice);
      const many = Array.from({ length: 130 }, (_, n) => ({ ...notice, sequence: n + 1 }));
      for (const one of many) await store.addToBatch(one, sendAt);
      const claimed = await store.claimBatch(
        { tenant: notice.tenant, office: notice.recipient, sendAt },
        lease,
      );
      expect(typeof claimed === 'string' ? [] : claimed.notices).toHaveLength(130);
    });
  });
}
