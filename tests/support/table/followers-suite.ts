import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { scopeOf, type TenantScope } from '#access/tenant-scope.ts';
import { confirm, type Followers, pendingFollower, unsubscribe } from '#casework/following/follower.ts';

import { klaten } from '../sop/klaten.ts';

const now = '2026-11-25T02:00:00.000Z';
const number = 'KLT-7F3K-9M2Q';

export const followersSuite = (make: (scope: TenantScope) => Followers): void => {
  describe('a store of followers', () => {
    const aStore = async () => make(scopeOf({ ...(await klaten()), id: `klaten-${randomUUID()}` }));
    const follower = (hash: string) => pendingFollower(hash, `${hash}@contoh.example`, 'id', now);
    const place = (at: number, addressHash = 'k1.day') => ({
      ...{ addressHash, day: '2026-11-25', place: at },
      until: '2026-11-27T02:00:00.000Z',
    });

    it('the store finds one follower by hash and all followers of a case, and none of another case or tenant', async () => {
      const store = await aStore();
      const [one, two] = [follower('k1.one'), follower('k1.two')];
      for (const [i, after] of [one, two].entries())
        expect(await store.add(number, { before: undefined, after, place: place(i + 1) })).toBe(true);
      expect(await store.find(number, 'k1.one')).toEqual(one);
      expect((await store.all(number)).sort((a, b) => (a.hash < b.hash ? -1 : 1))).toEqual([one, two]);
      expect(await store.find('KLT-7F3K-9M20', 'k1.one')).toBeUndefined();
      expect(await store.all('KLT-7F3K-9M20')).toEqual([]);
      expect(await (await aStore()).all(number)).toEqual([]);
    });

    it('the store gives each place of an address’s daily quota once, and adds no follower without a place', async () => {
      const store = await aStore();
      const add = (hash: string, at: number, addressHash?: string) =>
        store.add(number, { before: undefined, after: follower(hash), place: place(at, addressHash) });
      expect(await add('k1.one', 1)).toBe(true);
      expect(await add('k1.two', 1)).toBe(false);
      expect(await store.find(number, 'k1.two')).toBeUndefined();
      expect(await add('k1.two', 1, 'k2.day')).toBe(true);
      expect(await store.taken(['k1.day', 'k2.day'], '2026-11-25')).toBe(2);
      expect(await store.taken(['k1.day'], '2026-11-26')).toBe(0);
    });

    it('the store adds or changes a follower only if the stored one is as the caller read it', async () => {
      const store = await aStore();
      const before = follower('k1.one');
      const add = (known: typeof before | undefined, at: number) =>
        store.add(number, { before: known, after: before, place: place(at) });
      expect(await store.change(number, before, confirm(before, now))).toBe(false);
      expect([await add(undefined, 1), await add(undefined, 2)]).toEqual([true, false]);
      expect(await store.change(number, before, confirm(before, now))).toBe(true);
      expect(await store.change(number, before, unsubscribe(before, now))).toBe(false);
      expect([await add(before, 2), await store.taken(['k1.day'], '2026-11-25')]).toEqual([false, 1]);
    });

    it('the store keeps no address of a follower who has unsubscribed', async () => {
      const store = await aStore();
      const before = follower('k1.one');
      await store.add(number, { before: undefined, after: before, place: place(1) });
      await store.change(number, before, unsubscribe(before, now));
      const kept = await store.find(number, 'k1.one');
      expect(kept).toEqual({ hash: 'k1.one', state: 'left', askedAt: now, language: 'id', until: now });
    });
  });
};
