import { beforeEach, describe, expect, it } from 'vitest';
import { addSop, loadSopVersions } from '#casework/procedure/sop-versions.ts';
import { factsFor } from '#casework/records/rule-context.ts';
import { periodFor } from '#sop/period.ts';
import type { Sop } from '#sop/sop-schema.ts';
import { ConfigurationTooLargeError } from '#tenants/tenant-store.ts';
import { failureFrom } from '../../support/casework/casework-fixture.ts';
import { coordinator, supervisor, system } from '../../support/complaints/actors.ts';
import { memoryTenants } from '../../support/memory/memory-tenants.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const realNow = new Date('2026-11-25T02:00:00.000Z');
const today = '2026-11-25';
const next: Sop = {
  ...tenant.sops[0]!,
  version: 2,
  effectiveFrom: '2026-12-01',
  periods: tenant.sops[0]!.periods.map((rule) =>
    rule.kind === 'verify' && !rule.urgency ? { ...rule, count: 1 } : rule,
  ),
};

let kept: ReturnType<typeof memoryTenants>;
beforeEach(async () => {
  kept = memoryTenants();
  await kept.store.store({ config: tenant, version: 1, effectiveAt: '2026-01-01T00:00:00.000Z' });
});
const asked = { tenant: tenant.id, actor: supervisor, sop: next, today, realNow, dryRun: false };
const add = (changes: Partial<Parameters<typeof addSop>[1]> = {}) =>
  addSop(kept.store, { ...asked, ...changes });
const read = () => loadSopVersions(kept.store, tenant.id, today);

describe('a new version of the SOP', () => {
  it('a new SOP version is stored beside the earlier ones and takes effect two minutes later', async () => {
    expect(await add()).toEqual({
      configuration: 2,
      effectiveAt: '2026-11-25T02:02:00.000Z',
      stored: true,
      changes: ['+ SOP version 2'],
    });
    const { versions, configuration, inForce } = await read();
    expect(versions).toEqual([tenant.sops[0], next]);
    expect([configuration, inForce]).toEqual([2, 1]);
  });

  it('a new SOP version applies to complaints received from its first day on, and to no earlier ones', async () => {
    await add();
    const { config } = (await kept.store.newest(tenant.id))!;
    const verifyOf = (received: string) => {
      const { sop } = factsFor(config, received, system, received);
      return [sop.version, periodFor(sop, { kind: 'verify', class: 'aspiration', urgency: 'normal' }).count];
    };
    expect(verifyOf(wib('2026-11-30', '23:59'))).toEqual([1, 3]);
    expect(verifyOf(wib('2026-12-01', '00:00'))).toEqual([2, 1]);
  });

  it('the supervisor can preview a new SOP version with a dry run, which stores nothing', async () => {
    expect(await add({ dryRun: true })).toMatchObject({ stored: false, changes: ['+ SOP version 2'] });
    expect((await read()).configuration).toBe(1);
  });

  it.each<[Partial<Sop>, object[]]>([
    [{ version: 1 }, [{ field: 'version', code: 'too-small', limit: 2 }]],
    [{ effectiveFrom: '2026-11-24' }, [{ field: 'effectiveFrom', code: 'from-tomorrow' }]],
    [{ effectiveFrom: today }, [{ field: 'effectiveFrom', code: 'from-tomorrow' }]],
    [
      { periods: [...next.periods, { ...next.periods[0]!, agency: 'nowhere' }] },
      [{ field: `periods.${next.periods.length}.agency`, code: 'unknown-agency' }],
    ],
    [
      { answerApproval: [{ agency: 'nowhere', needs: 'all', source: 'Perbup' }] },
      [{ field: 'answerApproval.0.agency', code: 'unknown-agency' }],
    ],
  ])('an SOP version with %o is refused, and the answer names the field', async (change, fields) => {
    expect(await failureFrom(add({ sop: { ...next, ...change } }))).toEqual({ failure: 'fields', fields });
    expect((await read()).configuration).toBe(1);
  });

  it('the coordinator cannot store an SOP version', async () => {
    expect(await failureFrom(add({ actor: coordinator }))).toMatchObject({ failure: 'not-yours' });
  });

  it('the supervisor cannot store an SOP version based on an outdated configuration', async () => {
    expect(await failureFrom(add({ ifMatch: 7 }))).toMatchObject({ failure: 'changed', rule: 'sop-changed' });
    expect(await add({ ifMatch: 1 })).toMatchObject({ stored: true });
  });

  it('of two SOP versions stored at once, one is stored and the other is refused as stale', async () => {
    const both = await Promise.allSettled([add({ ifMatch: 1 }), add({ ifMatch: 1 })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason.reason).toMatchObject({ failure: 'changed' });
  });

  it('an SOP version is refused if all versions together are too large to store', async () => {
    const full = { ...kept.store, store: () => Promise.reject(new ConfigurationTooLargeError(4e6, 3.8e6)) };
    expect(await failureFrom(addSop(full, asked))).toEqual({
      failure: 'refused',
      rule: 'sop-full',
      possible: [],
    });
  });

  it('an SOP version for a tenant that does not exist is answered with "not found"', async () => {
    expect(await failureFrom(add({ tenant: 'x' }))).toEqual({ failure: 'not-found' });
  });
});
