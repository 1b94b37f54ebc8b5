import { randomBytes, randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Officer, TenantStore } from '#tenants/tenant-store.ts';
import { klaten } from '../sop/klaten.ts';

/** So many SOP versions that compression cannot make one item of them, but a few. */
const largeConfig = (config: TenantConfig): TenantConfig => ({
  ...config,
  sops: Array.from({ length: 14 }, (_, n) => ({
    ...config.sops[0]!,
    version: n + 1,
    periods: config.sops[0]!.periods.map((rule) => ({
      ...rule,
      source: randomBytes(1500).toString('base64'),
    })),
  })),
});

/** `make` may return a store that contains other tenants. */
export const tenantStoreSuite = (make: () => Promise<TenantStore> | TenantStore): void => {
  let store: TenantStore;
  let config: TenantConfig;
  let officer: Officer;
  beforeEach(async () => {
    store = await make();
    config = { ...(await klaten()), id: `klaten-${randomUUID()}` };
    officer = {
      tenant: config.id,
      office: 'dishub/head',
      agency: 'dishub',
      role: 'head',
      title: { id: 'Kepala Dinas Perhubungan', en: 'Head of the Transport Agency' },
      email: 'kepala.dishub@klaten.example',
    };
  });

  const version = (number: number) => ({
    config,
    version: number,
    effectiveAt: `2026-11-23T03:0${number}:00.000Z`,
  });
  const directory = () => store.officers(config.id, ['dishub/head', 'dishub/liaison', 'nobody']);

  describe('a store of tenants', () => {
    it('the store returns the newest version of a configuration unchanged', async () => {
      expect(await store.newest(config.id)).toBeUndefined();
      await store.store(version(1));
      await store.store(version(2));
      expect(await store.newest(config.id)).toEqual(version(2));
    });

    it('the store returns a configuration unchanged that is too large for one item', async () => {
      const large = { ...version(2), config: largeConfig(config) };
      await store.store(version(1));
      await store.store(large);
      expect(await store.newest(config.id)).toEqual(large);
      await store.store(version(3));
      expect(await store.newest(config.id)).toEqual(version(3));
      await expect(store.store(large)).rejects.toMatchObject({ name: 'ConcurrentChangeError' });
    });

    it('the store never overwrites a version of a configuration', async () => {
      await store.store(version(1));
      await expect(store.store(version(1))).rejects.toMatchObject({ name: 'ConcurrentChangeError' });
    });

    it('an officer is in the directory until removed', async () => {
      await store.changeOfficers([{ after: officer }]);
      expect(await directory()).toEqual([officer]);
      await store.changeOfficers([{ before: officer }]);
      expect(await directory()).toEqual([]);
    });

    it('an outdated change to an officer does not undo a newer one', async () => {
      const signedIn = { ...officer, subject: randomUUID() };
      await store.changeOfficers([{ after: officer }]);
      await store.changeOfficers([{ before: officer, after: signedIn }]);
      const late = store.changeOfficers([
        { before: officer, after: { ...officer, email: 'x@klaten.example' } },
      ]);
      await expect(late).rejects.toMatchObject({ name: 'ConcurrentChangeError' });
      expect(await directory()).toEqual([signedIn]);
    });

    it('the store writes a directory of 250 officers', async () => {
      const many = Array.from({ length: 250 }, (_, n) => ({ ...officer, office: `office-${n}` }));
      await store.changeOfficers(many.map((after) => ({ after })));
      const offices = many.map(({ office }) => office);
      expect(await store.officers(config.id, offices)).toHaveLength(250);
    });
  });
};
