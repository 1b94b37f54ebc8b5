import { beforeEach, describe, expect, it } from 'vitest';
import { actingOffice } from '#tenants/acting-office.ts';
import { agencyFor } from '#tenants/agency-for.ts';
import { dutyOfficer } from '#tenants/duty-officer.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { klaten } from '../../support/sop/klaten.ts';

let config: TenantConfig;
beforeEach(async () => {
  config = await klaten();
});

const vacate = (...ids: string[]) => {
  for (const office of config.offices) if (ids.includes(office.id)) office.vacant = true;
};

describe('who acts in a role', () => {
  it('is the office itself, and nobody is replaced', () => {
    const holder = actingOffice(config, 'liaison', 'dishub');
    expect(holder.office.id).toBe('dishub/liaison');
    expect(holder).not.toHaveProperty('vacant');
  });

  it.each([
    [['dishub/liaison'], 'dishub/head'],
    [['dishub/liaison', 'dishub/head'], 'coordinator'],
    [['dishub/liaison', 'dishub/head', 'coordinator'], 'supervisor'],
  ])('is the next in line when %j are vacant: %s', (vacant, expected) => {
    vacate(...vacant);
    const { office, vacant: replaces } = actingOffice(config, 'liaison', 'dishub');
    expect(office.id).toBe(expected);
    expect(replaces?.id).toBe('dishub/liaison');
  });

  it('is never an office of another agency', () => {
    vacate('dishub/liaison');
    expect(actingOffice(config, 'liaison', 'dlh').office.id).toBe('dlh/liaison');
    expect(actingOffice(config, 'head', 'dishub').office.id).toBe('dishub/head');
  });

  it('is never somebody who serves by roster only', () => {
    vacate('coordinator');
    expect(actingOffice(config, 'coordinator').office.id).toBe('supervisor');
  });

  it('is the coordinator when the supervisor is vacant, the supervisor when the inspector is', () => {
    vacate('supervisor');
    expect(actingOffice(config, 'supervisor').office.id).toBe('coordinator');
    config.offices.find(({ id }) => id === 'supervisor')!.vacant = false;
    vacate('inspector');
    expect(actingOffice(config, 'inspector').office.id).toBe('supervisor');
  });

  it('says so when nobody is left', () => {
    vacate('coordinator', 'supervisor');
    expect(() => actingOffice(config, 'coordinator')).toThrow('nobody holds');
  });
});

describe('the agency for a category', () => {
  it('is the one the category names, wherever it happened', () => {
    expect(agencyFor(config, { category: 'lampu-jalan', district: 'bayat' })?.id).toBe('dishub');
    expect(agencyFor(config, { category: 'lampu-jalan' })?.id).toBe('dishub');
  });

  it("is the district's office where the district answers", () => {
    const report = { category: 'pelayanan-kelurahan', district: 'klaten-utara' };
    expect(agencyFor(config, report)?.id).toBe('kecamatan-klaten-utara');
  });

  it('is left to the coordinator when district or category are not known', () => {
    expect(agencyFor(config, { category: 'pelayanan-kelurahan' })).toBeUndefined();
    expect(agencyFor(config, { category: 'pelayanan-kelurahan', district: 'sleman' })).toBeUndefined();
    expect(agencyFor(config, { category: 'ufo', district: 'bayat' })).toBeUndefined();
  });
});

describe('who is on duty', () => {
  it.each([
    ['2026-11-23', 'duty-1', 'a Monday'],
    ['2026-11-25', 'duty-1', 'a Wednesday'],
    ['2026-11-26', 'duty-2', 'a Thursday'],
    ['2026-11-28', 'duty-3', 'a Saturday'],
    ['2026-11-29', 'duty-3', 'a Sunday'],
  ])('on %s is %s (%s)', (date, office) => {
    expect(dutyOfficer(config, date).office.id).toBe(office);
  });

  it.each([
    ['2027-03-07', 'duty-3'],
    ['2027-03-08', 'coordinator'],
    ['2027-03-15', 'coordinator'],
    ['2027-03-16', 'duty-1'],
  ])('follows the exceptions, both days included: %s is %s', (date, office) => {
    expect(dutyOfficer(config, date).office.id).toBe(office);
  });

  it('is the coordinator when the one on duty is vacant', () => {
    vacate('duty-1');
    const { office, vacant } = dutyOfficer(config, '2026-11-23');
    expect([office.id, vacant?.id]).toEqual(['coordinator', 'duty-1']);
  });
});
