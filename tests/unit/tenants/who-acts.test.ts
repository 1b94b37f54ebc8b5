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

describe('the office that acts in a role', () => {
  it('an occupied office acts in its own role and replaces nobody', () => {
    const holder = actingOffice(config, 'liaison', 'dishub');
    expect(holder.office.id).toBe('dishub/liaison');
    expect(holder).not.toHaveProperty('vacant');
  });

  it.each([
    [['dishub/liaison'], 'dishub/head'],
    [['dishub/liaison', 'dishub/head'], 'coordinator'],
    [['dishub/liaison', 'dishub/head', 'coordinator'], 'supervisor'],
  ])('the next in line acts for a liaison officer when %j are vacant: %s', (vacant, expected) => {
    vacate(...vacant);
    const { office, vacant: replaces } = actingOffice(config, 'liaison', 'dishub');
    expect(office.id).toBe(expected);
    expect(replaces?.id).toBe('dishub/liaison');
  });

  it('a vacancy in one agency changes nothing for other agencies and roles', () => {
    vacate('dishub/liaison');
    expect(actingOffice(config, 'liaison', 'dlh').office.id).toBe('dlh/liaison');
    expect(actingOffice(config, 'head', 'dishub').office.id).toBe('dishub/head');
  });

  it('an officer who serves only by duty roster never stands in for the coordinator', () => {
    vacate('coordinator');
    expect(actingOffice(config, 'coordinator').office.id).toBe('supervisor');
  });

  it('the coordinator stands in for the supervisor, and the supervisor for the inspector', () => {
    vacate('supervisor');
    expect(actingOffice(config, 'supervisor').office.id).toBe('coordinator');
    config.offices.find(({ id }) => id === 'supervisor')!.vacant = false;
    vacate('inspector');
    expect(actingOffice(config, 'inspector').office.id).toBe('supervisor');
  });

  it('the search for an acting office fails if nobody is left', () => {
    vacate('coordinator', 'supervisor');
    expect(() => actingOffice(config, 'coordinator')).toThrow('nobody holds');
  });
});

describe('the agency for a category', () => {
  it('a category’s agency is responsible in every district', () => {
    expect(agencyFor(config, { category: 'lampu-jalan', district: 'bayat' })?.id).toBe('dishub');
    expect(agencyFor(config, { category: 'lampu-jalan' })?.id).toBe('dishub');
  });

  it('a district’s office is responsible for categories of districts', () => {
    const report = { category: 'pelayanan-kelurahan', district: 'klaten-utara' };
    expect(agencyFor(config, report)?.id).toBe('kecamatan-klaten-utara');
  });

  it('no agency is proposed if the district or the category is unknown', () => {
    expect(agencyFor(config, { category: 'pelayanan-kelurahan' })).toBeUndefined();
    expect(agencyFor(config, { category: 'pelayanan-kelurahan', district: 'sleman' })).toBeUndefined();
    expect(agencyFor(config, { category: 'ufo', district: 'bayat' })).toBeUndefined();
  });
});

describe('the officer on duty', () => {
  it.each([
    ['2026-11-23', 'duty-1', 'a Monday'],
    ['2026-11-25', 'duty-1', 'a Wednesday'],
    ['2026-11-26', 'duty-2', 'a Thursday'],
    ['2026-11-28', 'duty-3', 'a Saturday'],
    ['2026-11-29', 'duty-3', 'a Sunday'],
  ])('the officer on duty on %s is %s (%s)', (date, office) => {
    expect(dutyOfficer(config, date).office.id).toBe(office);
  });

  it.each([
    ['2027-03-07', 'duty-3'],
    ['2027-03-08', 'coordinator'],
    ['2027-03-15', 'coordinator'],
    ['2027-03-16', 'duty-1'],
  ])('the officer on duty follows the exceptions, both days included: on %s it is %s', (date, office) => {
    expect(dutyOfficer(config, date).office.id).toBe(office);
  });

  it('the coordinator is on duty if the roster’s office is vacant', () => {
    vacate('duty-1');
    const { office, vacant } = dutyOfficer(config, '2026-11-23');
    expect([office.id, vacant?.id]).toEqual(['coordinator', 'duty-1']);
  });
});
