import { beforeEach, describe, expect, it } from 'vitest';
import { applyPlan, keepStoredSops, planTenant } from '#tenants/apply-tenant.ts';
import { ChangedSopVersionsError } from '#tenants/kept-sop-versions.ts';
import { tenantChanges } from '#tenants/tenant-changes.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { memoryTenants } from '../../support/memory/memory-tenants.ts';
import { klaten } from '../../support/sop/klaten.ts';

const now = new Date('2026-11-23T03:00:00.000Z');
const clocks = { now, stageNow: now.toISOString() };
let config: TenantConfig;
beforeEach(async () => {
  config = await klaten();
});

const changed = (change: (config: TenantConfig) => void): TenantConfig => {
  const copy = structuredClone(config);
  change(copy);
  return copy;
};
const office = (of: TenantConfig, id: string) => of.offices.find((one) => one.id === id)!;

describe('a changed calendar', () => {
  const planned = async (change: (calendar: TenantConfig['calendar']) => void) => {
    const { store } = memoryTenants();
    await applyPlan(store, await planTenant(store, config, clocks));
    return planTenant(
      store,
      changed((copy) => change(copy.calendar)),
      clocks,
    );
  };
  const holiday = { date: '2026-11-27', name: 'Hari pemungutan suara' };

  it('a changed calendar is refused unless its version grows', async () => {
    const unversioned = planned(({ regional }) => void regional.push(holiday));
    await expect(unversioned).rejects.toThrow('must grow past 0');
    await expect(planned((calendar) => void calendar.version--)).rejects.toThrow('must grow');
  });

  it('a changed calendar is applied under the next version', async () => {
    const { changes } = await planned((calendar) => {
      calendar.regional.push(holiday);
      calendar.version++;
    });
    expect(changes).toContain('~ calendar.version: 0 -> 1');
  });
});

describe('an SOP version that the API stored', () => {
  const stored = async () => {
    const { store, versions } = memoryTenants();
    await applyPlan(store, await planTenant(store, config, clocks));
    const second = changed(({ sops }) => void sops.push({ ...sops[0]!, version: 2 }));
    await store.store({ config: second, version: 2, effectiveAt: now.toISOString() });
    return { store, versions };
  };

  it('applying files that lack a stored SOP version is refused, and the error names the version', async () => {
    const { store } = await stored();
    await expect(planTenant(store, config, clocks)).rejects.toThrow('lacks stored SOP version 2');
  });

  it('a stored SOP version survives the next start of a stage', async () => {
    const { store } = await stored();
    const { sops } = await keepStoredSops(store, config, clocks.stageNow);
    expect(sops.map(({ version }) => version)).toEqual([1, 2]);
    expect(
      (await planTenant(store, await keepStoredSops(store, config, clocks.stageNow), clocks)).changes,
    ).toEqual([]);
  });

  it('a stored SOP version is dropped only with an explicit option', async () => {
    const { store, versions } = await stored();
    const plan = await planTenant(store, config, clocks, { dropSopVersions: true });
    expect(plan.changes).toEqual(['- SOP version 2']);
    await applyPlan(store, plan);
    expect(versions.at(-1)!.config.sops.map(({ version }) => version)).toEqual([1]);
  });
});

describe('an SOP version that complaints follow', () => {
  const plan = async (change: (sops: TenantConfig['sops']) => void, wishes = {}) => {
    const { store } = memoryTenants();
    const upcoming = { ...config.sops[0]!, version: 2, effectiveFrom: '2027-01-04' };
    const known = changed(({ sops }) => void sops.push(upcoming));
    await applyPlan(store, await planTenant(store, known, clocks));
    const wanted = structuredClone(known);
    change(wanted.sops);
    return planTenant(store, wanted, clocks, wishes);
  };
  const longer = (n: number) => (sops: TenantConfig['sops']) => {
    sops[n]!.periods[0]!.count = 4;
  };
  const refusals = async (change: (sops: TenantConfig['sops']) => void) => {
    const refused = await plan(change).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ChangedSopVersionsError);
    return (refused as ChangedSopVersionsError).changes;
  };

  it('a change to an SOP version in force is refused with field, old and new value and the remedy', async () => {
    expect(await refusals(longer(0))).toEqual([
      {
        path: [0, 'periods', 0, 'count'],
        message:
          '3 -> 4: complaints follow version 1 since 2026-01-01; restore it and add a version with a future date, or pass --change-sop-versions',
      },
    ]);
    expect(await refusals(([first]) => void first!.periods.pop())).toMatchObject(
      ['kind', 'urgency', 'count', 'unit', 'source'].map(() => ({
        path: [0],
        message: expect.stringMatching(/ -> \(none\): /),
      })),
    );
  });

  it('an SOP version can be changed before its first day, or with an explicit option', async () => {
    expect((await plan(longer(1))).changes).toEqual(['~ SOP version 2: periods[verify].count: 3 -> 4']);
    const { changes } = await plan(longer(0), { changeSopVersions: true });
    expect(changes).toEqual(['~ SOP version 1: periods[verify].count: 3 -> 4']);
  });

  it('an SOP version cannot begin today or earlier, because complaints were already received under another', async () => {
    const since = (version: number, effectiveFrom: string) => (sops: TenantConfig['sops']) =>
      void sops.splice(
        1,
        1,
        { ...sops[1]!, version: 2, effectiveFrom },
        ...(version > 2 ? [{ ...sops[1]!, version, effectiveFrom }] : []),
      );
    expect(await refusals(since(2, '2026-11-22'))).toMatchObject([
      {
        path: [1, 'effectiveFrom'],
        message: expect.stringMatching(/^2027-01-04 -> 2026-11-22: .+ from 2026-11-24/),
      },
    ]);
    expect(await refusals(since(2, '2026-11-23'))).toHaveLength(1);
    expect((await plan(since(2, '2026-11-24'))).changes).toHaveLength(1);
    expect(await refusals((sops) => void sops.push({ ...sops[0]!, version: 3 }))).toMatchObject([
      { path: [2, 'effectiveFrom'], message: expect.stringMatching(/^\(none\) -> 2026-01-01/) },
    ]);
  });

  it('the first SOP version of a tenant cannot change even before its first day, because earlier reports follow it', async () => {
    const { store } = memoryTenants();
    const early = changed(({ sops }) => void Object.assign(sops[0]!, { effectiveFrom: '2027-01-04' }));
    await applyPlan(store, await planTenant(store, early, clocks));
    const wanted = structuredClone(early);
    longer(0)(wanted.sops);
    await expect(planTenant(store, wanted, clocks)).rejects.toThrow('3 -> 4');
  });

  it('an SOP version in force is kept when a stage starts with changed files', async () => {
    const { store } = memoryTenants();
    await applyPlan(store, await planTenant(store, config, clocks));
    const edited = changed(({ sops }) => longer(0)(sops));
    expect((await keepStoredSops(store, edited, clocks.stageNow)).sops).toEqual(config.sops);
  });
});

describe('the list of changes of a configuration', () => {
  it('an unchanged configuration has no changes', () => {
    expect(tenantChanges(config, structuredClone(config))).toEqual([]);
  });

  it('a new tenant has one line of changes with the counts of its parts', () => {
    expect(tenantChanges(undefined, config)).toEqual([
      '+ tenant klaten: 26 × district, 401 × village, 52 × agency, 115 × office, 31 × category, 1 × SOP version',
    ]);
  });

  it('the list contains each added, removed and changed part and nothing else', () => {
    const after = changed((copy) => {
      copy.mail.name = 'Klaten Tanggap';
      copy.categories.shift();
      copy.districts[0]!.villages.unshift({ id: 'baru', name: 'Baru', kind: 'desa' });
      office(copy, 'dishub/head').email = 'kadishub@klaten.example';
      office(copy, 'dlh/head').vacant = true;
    });
    expect(tenantChanges(config, after)).toEqual([
      '~ mail.name: Tanggap Kabupaten Klaten -> Klaten Tanggap',
      '+ village bayat/baru',
      '~ office dlh/head: vacant: (none) -> true',
      '~ office dishub/head: email: kepala.dishub@klaten.example -> kadishub@klaten.example',
      '- category jalan-rusak',
    ]);
  });

  it('a changed period is named by its kind, even if another was inserted before it', () => {
    const after = changed((copy) => {
      const { periods } = copy.sops[0]!;
      const verify = periods.find(({ kind, urgency }) => kind === 'verify' && !urgency)!;
      verify.count = 4;
      periods.unshift({ ...verify, agency: 'dishub', count: 9 });
    });
    const changes = tenantChanges(config, after);
    expect(changes).toContain('~ SOP version 1: periods[verify].count: 3 -> 4');
    expect(changes.every((change) => change.includes('verify'))).toBe(true);
  });
});

describe('the application of a configuration', () => {
  const apply = async (store: ReturnType<typeof memoryTenants>['store'], wanted: TenantConfig) => {
    const plan = await planTenant(store, wanted, clocks);
    await applyPlan(store, plan);
    return plan;
  };

  it('the first version of a configuration takes effect at once, each later one after two minutes', async () => {
    const { store, versions } = memoryTenants();
    await apply(store, config);
    await apply(
      store,
      changed((copy) => copy.categories.pop()),
    );
    expect(versions.map(({ version, effectiveAt }) => [version, effectiveAt])).toEqual([
      [1, '2026-11-23T03:00:00.000Z'],
      [2, '2026-11-23T03:02:00.000Z'],
    ]);
  });

  it('an unchanged configuration is not stored again', async () => {
    const { store, versions } = memoryTenants();
    await apply(store, config);
    const plan = await apply(store, structuredClone(config));
    expect(plan).toEqual({ changes: [], number: 1, officers: [] });
    expect(versions).toHaveLength(1);
  });

  it('planning a configuration writes nothing', async () => {
    const { store, versions, directory } = memoryTenants();
    await planTenant(store, config, clocks);
    expect([versions.length, directory.size]).toEqual([0, 0]);
  });

  it('of two operators who apply at once, the second is refused', async () => {
    const { store } = memoryTenants();
    await apply(store, config);
    const one = await planTenant(
      store,
      changed((copy) => copy.categories.pop()),
      clocks,
    );
    const two = await planTenant(
      store,
      changed((copy) => copy.categories.shift()),
      clocks,
    );
    await applyPlan(store, one);
    await expect(applyPlan(store, two)).rejects.toThrow('version 2 exists already');
  });

  it('an officer keeps the sign-in while the address stays the same, and loses it with a new address', async () => {
    const { store, directory } = memoryTenants();
    await apply(store, config);
    const before = directory.get('klaten dishub/head')!;
    await store.changeOfficers([{ before, after: { ...before, subject: 's-1' } }]);
    const title = { id: 'Plt. Kepala', en: 'Acting Head' };
    await apply(
      store,
      changed((copy) => Object.assign(office(copy, 'dishub/head'), { title })),
    );
    expect(directory.get('klaten dishub/head')).toMatchObject({ subject: 's-1', title });
    await apply(
      store,
      changed((copy) => Object.assign(office(copy, 'dishub/head'), { email: 'x@klaten.example' })),
    );
    expect(directory.get('klaten dishub/head')).not.toHaveProperty('subject');
  });

  it('an office that is vacant or removed is no longer in the directory', async () => {
    const { store, directory } = memoryTenants();
    await apply(store, config);
    expect(directory.size).toBe(115);
    await apply(
      store,
      changed((copy) => {
        office(copy, 'dishub/head').vacant = true;
        copy.offices = copy.offices.filter(({ id }) => id !== 'duty-3');
      }),
    );
    expect(directory.size).toBe(113);
    expect(directory.has('klaten dishub/head')).toBe(false);
    expect(directory.has('klaten duty-3')).toBe(false);
  });

  it('an operator who applies again after an interruption completes the change', async () => {
    const { store, directory, versions, settings } = memoryTenants();
    await apply(store, config);
    const smaller = changed((copy) => {
      copy.offices = copy.offices.filter(({ id }) => id !== 'duty-3');
    });
    settings.failNext = true;
    await expect(apply(store, smaller)).rejects.toThrow('away');
    await apply(store, smaller);
    expect(directory.has('klaten duty-3')).toBe(false);
    expect(versions).toHaveLength(2);
  });
});
