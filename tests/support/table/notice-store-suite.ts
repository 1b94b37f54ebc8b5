import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { scopeOf, type TenantScope } from '#access/tenant-scope.ts';
import { referenceOf } from '#notices/delivery/mail-reference.ts';
import type { ClaimedBatch, Lease, NoticeStore, OutgoingMail } from '#notices/delivery/notice-store.ts';
import type { DigestBatch, Notice } from '#notices/plan/notice.ts';
import { noticeId } from '#notices/plan/notice.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

const sendAt = '2026-11-27T00:33:00.000Z';
const now = '2026-11-27T00:33:10.000Z';
const lease = (second: number): Lease => ({ now: second * 1000, until: second * 1000 + 30_000 });

/** `make` may return a store that contains other notices. */
export const noticeStoreSuite = (make: (scope: TenantScope) => NoticeStore): void => {
  const scope = (id: string) => scopeOf({ id } as TenantConfig);
  let store: NoticeStore;
  let tenant: string;
  beforeEach(() => {
    tenant = `klaten-${randomUUID()}`;
    store = make(scope(tenant));
  });

  const notice = (changes: Partial<Notice> = {}): Notice => ({
    tenant,
    number: 'KLT-7F3K-9M2Q',
    sequence: 3,
    recipient: 'dishub/liaison',
    channel: 'mail',
    template: 'breach',
    copy: false,
    about: { assignment: 'lead-2', deadline: 'accept', deadlineAt: '2026-11-26T09:00:00.000Z' },
    actingFor: ['dishub/head'],
    vacancies: [{ office: 'coordinator', by: 'supervisor' }],
    ...changes,
  });
  const alone = (one: Notice): OutgoingMail => ({ kind: 'notice', notice: one });
  const batch = (): DigestBatch => ({ tenant, office: 'dishub/liaison', sendAt });
  const line = (one: Notice) => ({ number: one.number, id: noticeId(one) });
  const sent = (messageId: string, possibleDuplicate = false) => ({ messageId, at: now, possibleDuplicate });
  const claimed = async (second: number): Promise<ClaimedBatch> => {
    const held = await store.claimBatch(batch(), lease(second));
    if (typeof held === 'string') throw new Error(held);
    return held;
  };
  const statesAt = async (second: number) =>
    (await claimed(second)).notices.map(({ notice: { number }, state }) => `${number} ${state}`).sort();

  describe('a notice that is sent on its own', () => {
    it('a worker can begin a notice once, not again during the lease, and never after it is sent', async () => {
      expect(await store.begin(alone(notice()), lease(0))).toEqual({
        acquired: true,
        possibleDuplicate: false,
      });
      expect(await store.begin(alone(notice()), lease(29))).toEqual({ acquired: false, reason: 'held' });
      await store.markSent(alone(notice()), sent(randomUUID()));
      expect(await store.begin(alone(notice()), lease(60))).toEqual({ acquired: false, reason: 'finished' });
    });

    it('a worker can begin a notice again after the lease, and it is then a possible duplicate', async () => {
      await store.begin(alone(notice()), lease(0));
      expect(await store.begin(alone(notice()), lease(30))).toEqual({
        acquired: true,
        possibleDuplicate: true,
      });
      await store.release(alone(notice()), { possibleDuplicate: true });
      expect(await store.begin(alone(notice()), lease(31))).toEqual({
        acquired: true,
        possibleDuplicate: true,
      });
    });

    it('a notice that certainly was not sent can be begun again without being a possible duplicate', async () => {
      await store.begin(alone(notice()), lease(0));
      await store.release(alone(notice()), { possibleDuplicate: false });
      expect(await store.begin(alone(notice()), lease(1))).toEqual({
        acquired: true,
        possibleDuplicate: false,
      });
    });

    it('only one of eight workers that begin a notice at once gets it', async () => {
      const all = await Promise.all(Array.from({ length: 8 }, () => store.begin(alone(notice()), lease(0))));
      expect(all.filter(({ acquired }) => acquired)).toHaveLength(1);
    });

    it('a notice that was given up is never sent or added to a digest', async () => {
      await store.begin(alone(notice()), lease(0));
      await store.giveUp(alone(notice()), { reason: 'MessageRejected', at: now });
      expect(await store.begin(alone(notice()), lease(60))).toEqual({ acquired: false, reason: 'finished' });
      expect(await store.addToBatch(notice(), sendAt)).toBe('known');
    });

    it('a notice of another event, recipient or tenant is a different notice', async () => {
      await store.begin(alone(notice()), lease(0));
      for (const changes of [{ sequence: 4 }, { recipient: 'complainant' }])
        expect(await store.begin(alone(notice(changes)), lease(0))).toMatchObject({ acquired: true });
      const other = `${tenant}-2`;
      const neighbour = make(scope(other));
      expect(await neighbour.begin(alone(notice({ tenant: other })), lease(0))).toMatchObject({
        acquired: true,
      });
    });

    it('a skipped notice is not sent, and a notice that was begun cannot be skipped', async () => {
      await store.skip(notice(), now);
      expect(await store.begin(alone(notice()), lease(0))).toEqual({ acquired: false, reason: 'finished' });
      const other = notice({ sequence: 4 });
      await store.begin(alone(other), lease(0));
      await store.skip(other, now);
      expect(await store.begin(alone(other), lease(30))).toEqual({ acquired: true, possibleDuplicate: true });
    });
  });

  describe('a digest batch', () => {
    it('a batch collects each notice once and returns it unchanged', async () => {
      const { about: _, ...plain } = notice({ number: 'KLT-2222-2222', actingFor: [], vacancies: [] });
      expect(await store.addToBatch(notice(), sendAt)).toBe('added');
      expect(await store.addToBatch(plain, sendAt)).toBe('added');
      expect(await store.addToBatch(notice(), sendAt)).toBe('known');
      expect(await store.addToBatch(notice(), '2026-11-30T00:33:00.000Z')).toBe('known');
      const { notices, digest } = await claimed(0);
      expect(digest).toBeUndefined();
      expect(notices).toHaveLength(2);
      expect(notices).toContainEqual({ notice: notice(), state: 'planned' });
      expect(notices).toContainEqual({ notice: plain, state: 'planned' });
    });

    it('a batch accepts notices from many workers at once', async () => {
      const many = Array.from({ length: 12 }, (_, n) => notice({ sequence: n + 1 }));
      await Promise.all(many.map((one) => store.addToBatch(one, sendAt)));
      expect((await claimed(0)).notices).toHaveLength(12);
    });

    it('a batch contains the notices of one office and one instant', async () => {
      await store.addToBatch(notice(), sendAt);
      await store.addToBatch(notice({ sequence: 4, recipient: 'dishub/head' }), sendAt);
      await store.addToBatch(notice({ sequence: 5 }), '2026-11-27T00:34:00.000Z');
      expect((await claimed(0)).notices).toHaveLength(1);
    });

    it('a batch accepts no notice after a worker has claimed it, even if that worker died', async () => {
      await store.addToBatch(notice(), sendAt);
      await claimed(0);
      const late = notice({ sequence: 4 });
      expect(await store.addToBatch(late, sendAt)).toBe('closed');
      expect(await store.addToBatch(late, '2026-11-27T00:34:00.000Z')).toBe('added');
      expect((await claimed(30)).notices).toHaveLength(1);
    });

    it('a batch is claimed by one worker, taken over after the lease, and finished once it is closed', async () => {
      await store.addToBatch(notice(), sendAt);
      const both = await Promise.all([0, 0].map((second) => store.claimBatch(batch(), lease(second))));
      expect(both.filter((one) => one === 'held')).toHaveLength(1);
      expect(await store.claimBatch(batch(), lease(29))).toBe('held');
      await claimed(30);
      await store.closeBatch(batch());
      expect(await store.claimBatch(batch(), lease(90))).toBe('finished');
      expect(await store.addToBatch(notice({ sequence: 9 }), sendAt)).toBe('closed');
    });

    it('a batch that does not exist is finished', async () => {
      expect(await store.claimBatch(batch(), lease(0))).toBe('finished');
    });

    it('a claimed batch shows the state of each of its notices', async () => {
      const numbers = ['KLT-1111-1111', 'KLT-2222-2222', 'KLT-3333-3333', 'KLT-4444-4444', 'KLT-5555-5555'];
      const all = numbers.map((number) => notice({ number }));
      for (const one of all) await store.addToBatch(one, sendAt);
      await store.skip(all[1]!, now);
      await store.begin(alone(all[2]!), lease(0));
      await store.begin(alone(all[3]!), lease(0));
      await store.markSent(alone(all[3]!), sent(randomUUID()));
      await store.markCarried(all[4]!, sent(randomUUID()));
      expect(await statesAt(0)).toEqual([
        'KLT-1111-1111 planned',
        'KLT-2222-2222 skipped',
        'KLT-3333-3333 sending',
        'KLT-4444-4444 sent',
        'KLT-5555-5555 sent',
      ]);
    });

    it('a batch does not accept a notice whose own mail may have been sent or was sent', async () => {
      await store.begin(alone(notice()), lease(0));
      expect(await store.addToBatch(notice(), sendAt)).toBe('begun');
      await store.markSent(alone(notice()), sent(randomUUID()));
      expect(await store.addToBatch(notice(), sendAt)).toBe('known');
    });

    it('a batch accepts a notice whose own mail was not sent, and keeps that it is a possible duplicate', async () => {
      await store.begin(alone(notice()), lease(0));
      await store.release(alone(notice()), { possibleDuplicate: true });
      expect(await store.addToBatch(notice(), sendAt)).toBe('added');
      expect(await store.addToBatch(notice(), sendAt)).toBe('known');
      expect(await statesAt(0)).toEqual(['KLT-7F3K-9M2Q planned']);
      expect(await store.begin(alone(notice()), lease(1))).toEqual({
        acquired: true,
        possibleDuplicate: true,
      });
    });

    it('a planned notice can be moved to a later batch once, unless that batch is claimed', async () => {
      const later = '2026-11-30T00:33:00.000Z';
      const [first, second] = [notice(), notice({ number: 'KLT-2222-2222' })];
      for (const one of [first, second]) await store.addToBatch(one, sendAt);
      await claimed(0);
      expect(await store.moveToBatch(first, sendAt, later)).toBe('moved');
      expect(await store.moveToBatch(first, sendAt, later)).toBe('known');
      expect(await statesAt(30)).toEqual(['KLT-2222-2222 planned']);
      const held = await store.claimBatch({ ...batch(), sendAt: later }, lease(0));
      expect(held).toMatchObject({ notices: [{ notice: first, state: 'planned' }] });
      expect(await store.moveToBatch(second, sendAt, later), 'the later one is on its way').toBe('closed');
      expect(await statesAt(60)).toEqual(['KLT-2222-2222 planned']);
    });

    it('a notice whose mail was begun stays in its batch', async () => {
      await store.addToBatch(notice(), sendAt);
      await store.begin(alone(notice()), lease(0));
      expect(await store.moveToBatch(notice(), sendAt, '2026-11-30T00:33:00.000Z')).toBe('known');
      expect(await statesAt(0)).toEqual(['KLT-7F3K-9M2Q sending']);
    });
  });

  describe('the digest mail of a batch', () => {
    const digest = (...all: Notice[]): OutgoingMail => ({
      kind: 'digest',
      batch: batch(),
      lines: all.map(line),
    });

    it('a digest mail has a state of its own with the notices in it', async () => {
      const [first, second] = [notice(), notice({ sequence: 4 })];
      for (const one of [first, second]) await store.addToBatch(one, sendAt);
      await claimed(0);
      expect(await store.begin(digest(first, second), lease(0))).toEqual({
        acquired: true,
        possibleDuplicate: false,
      });
      const again = await claimed(30);
      expect(again.digest).toEqual({ state: 'sending', lines: [line(first), line(second)] });
      expect(await store.begin(digest(second), lease(30))).toEqual({
        acquired: true,
        possibleDuplicate: true,
      });
      const messageId = randomUUID();
      await store.markSent(digest(second), sent(messageId, true));
      expect((await claimed(60)).digest).toEqual({ state: 'sent', lines: [line(second)], messageId });
      expect(await store.begin(digest(second), lease(60))).toEqual({ acquired: false, reason: 'finished' });
    });

    it('a digest mail that cannot be delivered is given up together with its notices', async () => {
      const [first, second] = [notice(), notice({ sequence: 4 })];
      for (const one of [first, second]) await store.addToBatch(one, sendAt);
      await claimed(0);
      await store.begin(digest(first, second), lease(0));
      await store.giveUp(digest(first, second), { reason: 'bad-address', at: now });
      expect((await claimed(30)).digest?.state).toBe('undeliverable');
      expect(await statesAt(60)).toEqual(['KLT-7F3K-9M2Q undeliverable', 'KLT-7F3K-9M2Q undeliverable']);
      expect(await store.begin(digest(first, second), lease(90))).toEqual({
        acquired: false,
        reason: 'finished',
      });
    });

    it('a digest mail that certainly was not sent can be begun again without being a possible duplicate', async () => {
      await store.addToBatch(notice(), sendAt);
      await claimed(0);
      await store.begin(digest(notice()), lease(0));
      await store.release(digest(notice()), { possibleDuplicate: false });
      expect((await claimed(30)).digest?.state).toBe('planned');
      expect(await store.begin(digest(notice()), lease(30))).toEqual({
        acquired: true,
        possibleDuplicate: false,
      });
    });
  });

  it('no operation of a store accepts a mail or batch of another tenant', async () => {
    const foreign = notice({ tenant: `${tenant}-2` });
    const strange = { ...batch(), tenant: foreign.tenant };
    const mails: OutgoingMail[] = [
      alone(foreign),
      { kind: 'digest', batch: strange, lines: [] },
      { kind: 'letter', tenant: foreign.tenant, about: '2026-12-03-dishub-1', mail: 'signed' },
      {
        kind: 'unreachable',
        unreachable: {
          tenant: foreign.tenant,
          office: 'dishub/liaison',
          since: now,
          recipient: 'coordinator',
        },
      },
    ];
    const calls: (() => Promise<unknown>)[] = [
      () => store.addToBatch(foreign, sendAt),
      () => store.moveToBatch(foreign, sendAt, now),
      () => store.markCarried(foreign, sent('ses-1')),
      () => store.skip(foreign, now),
      () => store.claimBatch(strange, lease(0)),
      () => store.closeBatch(strange),
      ...mails.flatMap((mail) => [
        () => store.begin(mail, lease(0)),
        () => store.beginAgain(mail, lease(0), ['ses-0']),
        () => store.release(mail, { possibleDuplicate: false }),
        () => store.markSent(mail, sent('ses-1')),
        () => store.giveUp(mail, { reason: 'bad-address', at: now }),
        () => store.progress(referenceOf(mail)),
        () => store.abandon(referenceOf(mail), { messageId: 'ses-1', reason: 'not-delivered', at: now }),
      ]),
    ];
    for (const call of calls)
      await expect(call(), String(call)).rejects.toThrow(`something of ${foreign.tenant}`);
  });
};
