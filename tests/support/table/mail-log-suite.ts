import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { scopeOf, type TenantScope } from '#access/tenant-scope.ts';
import { referenceOf } from '#notices/delivery/mail-reference.ts';
import type { NoticeStore, OutgoingMail } from '#notices/delivery/notice-store.ts';
import type { Notice } from '#notices/plan/notice.ts';
import type { MailLog } from '#notices/suppression/delivery-events.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

const at = '2026-11-25T00:33:46.669Z';
const lease = (second: number) => ({ now: second * 1000, until: second * 1000 + 30_000 });

interface Kept {
  readonly store: NoticeStore;
  readonly log: MailLog;
  /** Recorded message ids of the mail service. */
  idsOf(outgoing: OutgoingMail): Promise<string[]>;
}

export const mailLogSuite = (make: (scope: TenantScope) => Kept): void => {
  let store: NoticeStore;
  let log: MailLog;
  let idsOf: Kept['idsOf'];
  let tenant: string;
  beforeEach(() => {
    tenant = `klaten-${randomUUID()}`;
    ({ store, log, idsOf } = make(scopeOf({ id: tenant } as TenantConfig)));
  });

  const notice = (): Notice => ({
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
  const batch = () => ({ tenant, office: 'dishub/liaison', sendAt: at });
  const lines = [{ number: 'KLT-7F3K-9M2Q', id: '000003-dishub/liaison-mail' }];
  const outgoingMails: readonly [string, () => OutgoingMail][] = [
    ['a notice', () => ({ kind: 'notice', notice: notice() })],
    ['a digest', () => ({ kind: 'digest', batch: batch(), lines })],
    [
      'a mail about a letter',
      () => ({ kind: 'letter', tenant, about: '2026-12-03-dishub-1', mail: 'signed' }),
    ],
    [
      'a mail about a lost office',
      () => ({
        kind: 'unreachable',
        unreachable: { tenant, office: 'dishub/liaison', since: at, recipient: 'coordinator' },
      }),
    ],
  ];

  describe.each(outgoingMails)('%s', (kind, make) => {
    const begun = async (second = 0) => {
      if (kind === 'a digest' && second === 0) await store.addToBatch(notice(), at);
      return store.begin(make(), lease(second));
    };
    const noted = async (messageId: string) => {
      await log.recordSent(referenceOf(make()), { messageId, at });
      return messageId;
    };

    it('a mail whose sender recorded it is not sent again after the delivery event, and has its message id once', async () => {
      const messageId = randomUUID();
      await begun();
      await store.markSent(make(), { messageId, at, possibleDuplicate: false });
      await noted(messageId);
      expect(await begun(60)).toEqual({ acquired: false, reason: 'finished' });
      expect(await idsOf(make())).toEqual([messageId]);
    });

    it('a mail whose sender died is not sent again after the delivery event, and has its message id', async () => {
      await begun();
      const messageId = await noted(randomUUID());
      expect(await begun(60)).toEqual({ acquired: false, reason: 'finished' });
      expect(await idsOf(make())).toContain(messageId);
    });

    it('a mail whose delivery event comes while its sender is alive is recorded by both', async () => {
      await begun();
      const messageId = await noted(randomUUID());
      await store.markSent(make(), { messageId, at, possibleDuplicate: false });
      await noted(messageId);
      expect(await begun(60)).toEqual({ acquired: false, reason: 'finished' });
      expect(await idsOf(make())).toContain(messageId);
    });

    it('a mail that was sent twice has both message ids', async () => {
      await begun();
      await begun(30);
      const [first, second] = [randomUUID(), randomUUID()];
      await store.markSent(make(), { messageId: second, at, possibleDuplicate: true });
      await noted(first);
      expect(await begun(60)).toEqual({ acquired: false, reason: 'finished' });
      expect(await idsOf(make())).toEqual([second, first]);
    });

    it('a mail that was given up is not sent again after a delivery event', async () => {
      await begun();
      await store.giveUp(make(), { reason: 'address-stopped', at });
      const messageId = await noted(randomUUID());
      expect(await begun(60)).toEqual({ acquired: false, reason: 'finished' });
      expect(await idsOf(make())).toContain(messageId);
    });

    it('a delivery event of a mail that does not exist leaves no record', async () => {
      const messageId = await noted(randomUUID());
      expect(await idsOf(make())).not.toContain(messageId);
    });
  });

  it('a digest whose sender died keeps its lines after the delivery event', async () => {
    await store.addToBatch(notice(), at);
    await store.claimBatch(batch(), lease(0));
    await store.begin({ kind: 'digest', batch: batch(), lines }, lease(0));
    await log.recordSent(batch(), { messageId: 'ses-1', at });
    expect(await store.claimBatch(batch(), lease(60))).toMatchObject({
      digest: { state: 'sent', lines, messageId: 'ses-1' },
    });
  });
};
