import { beforeEach, describe, expect, it } from 'vitest';
import { actingUnitOffice } from '#tenants/acting-office.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { findUnit, listUnits } from '#tenants/units.ts';
import { ownerName } from '#wording/office-names.ts';
import { acting } from '../../support/complaints/actors.ts';
import { klaten } from '../../support/sop/klaten.ts';

let config: TenantConfig;
beforeEach(async () => {
  config = await klaten();
});

const agency = (id: string) => config.agencies.find((one) => one.id === id)!;
const office = (id: string) => config.offices.find((one) => one.id === id)!;
const owners = (id: string) => acting(config, id).owners;

describe('the units of an agency', () => {
  it('an agency has the units that it lists, a district office its kelurahan, and nobody a desa', () => {
    expect(listUnits(agency('dishub'), config.districts).map(({ id }) => id)).toEqual([
      'uptd-pkb',
      'uptd-terminal',
    ]);
    const ofDistrict = listUnits(agency('kecamatan-klaten-tengah'), config.districts);
    expect(ofDistrict).toContainEqual({
      id: 'bareng',
      name: { id: 'Kelurahan Bareng', en: 'Bareng Urban Village' },
    });
    expect(ofDistrict).toHaveLength(6);
    expect(listUnits(agency('kecamatan-bayat'), config.districts)).toEqual([]);
    expect(findUnit(config, 'dlh', 'uptd-pkb')).toBeUndefined();
  });

  it('a unit has its configured name, or its id if it no longer exists', () => {
    expect(ownerName('unit:dishub/uptd-terminal', config, 'en')).toBe('Bus Station Unit');
    expect(ownerName('unit:dishub/gone', config, 'id')).toBe('gone');
  });
});

describe('the office that acts for a unit', () => {
  it('a unit is served by its own office, and by the agency’s liaison officer if that office is vacant or missing', () => {
    expect(actingUnitOffice(config, 'dishub', 'uptd-terminal').office.id).toBe('dishub/uptd-terminal');
    expect(actingUnitOffice(config, 'dishub', 'uptd-pkb')).toEqual({ office: office('dishub/liaison') });
    office('dishub/uptd-terminal').vacant = true;
    expect(actingUnitOffice(config, 'dishub', 'uptd-terminal')).toEqual({
      office: office('dishub/liaison'),
      vacant: office('dishub/uptd-terminal'),
    });
  });

  it('a unit’s office acts for that unit only, and its substitute acts for the unit and the agency', () => {
    expect(owners('dishub/uptd-terminal')).toEqual(['unit:dishub/uptd-terminal']);
    expect(owners('dishub/liaison')).toEqual(['agency:dishub', 'unit:dishub/uptd-pkb']);
    office('dishub/uptd-terminal').vacant = true;
    expect(owners('dishub/liaison')).toContain('unit:dishub/uptd-terminal');
    expect(owners('dishub/head')).toContain('unit:dishub/uptd-terminal');
    expect(owners('dlh/liaison')).toEqual(['agency:dlh']);
  });
});

it('the coordinator acts for heads whose office is vacant', () => {
  expect(owners('coordinator')).toEqual(['coordinator']);
  office('dlh/head').vacant = true;
  expect(owners('coordinator')).toEqual(['coordinator', 'head:dlh']);
  expect(owners('duty-1')).toContain('head:dlh');
});
