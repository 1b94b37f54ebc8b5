import { describe, expect, it } from 'vitest';
import { agencyFor } from '#tenants/agency-for.ts';
import { klaten } from '../../support/sop/klaten.ts';

const config = await klaten();

describe('the data of Klaten', () => {
  it('Klaten has all 26 districts with 391 desa and 10 kelurahan', () => {
    expect(config.districts).toHaveLength(26);
    const villages = config.districts.flatMap((district) => district.villages);
    expect(villages.filter(({ kind }) => kind === 'desa')).toHaveLength(391);
    expect(villages.filter(({ kind }) => kind === 'kelurahan')).toHaveLength(10);
  });

  it('places of Klaten have capitalised names', () => {
    const names = config.districts.flatMap(({ name, villages }) => [name, ...villages.map((v) => v.name)]);
    for (const name of names) expect(name).toMatch(/^[A-Z][a-z]+( [A-Z][a-z]+)*$/);
    expect(names).toContain('Klaten Utara');
  });

  it('Klaten has 26 agencies and 26 district offices', () => {
    expect(config.agencies.filter(({ kind }) => kind === 'agency')).toHaveLength(26);
    expect(config.agencies.filter(({ kind }) => kind === 'district')).toHaveLength(26);
  });

  it('each agency of Klaten has one liaison officer and one head, and the regency has one of each other role', () => {
    for (const agency of config.agencies)
      for (const role of ['liaison', 'head'])
        expect(
          config.offices.filter((one) => one.agency === agency.id && one.role === role && !one.unit),
        ).toHaveLength(1);
    const others = config.offices.filter(({ role, duty }) => role !== 'liaison' && role !== 'head' && !duty);
    expect(others.map(({ role }) => role).sort()).toEqual([
      'coordinator',
      'inspector',
      'operator',
      'supervisor',
    ]);
    expect(config.offices.find(({ role }) => role === 'supervisor')?.title.id).toBe('Sekretaris Daerah');
    expect(config.offices.find(({ role }) => role === 'inspector')?.agency).toBe('inspektorat');
  });

  it('Klaten is marked as a demonstration, and its addresses reach nobody', () => {
    expect(config.demonstration).toBe(true);
    for (const { email } of config.offices) expect(email).toMatch(/@klaten\.example$/);
    expect(config.mail.from).toMatch(/@klaten\.example$/);
  });

  it('each category of Klaten has a responsible agency and required details', () => {
    expect(config.categories.length).toBeGreaterThanOrEqual(20);
    for (const category of config.categories) {
      expect(
        agencyFor(config, { category: category.id, district: 'klaten-utara' }),
        category.id,
      ).toBeDefined();
      expect(category.requires.length, category.id).toBeGreaterThan(0);
    }
    expect(config.categories.some(({ byDistrict }) => byDistrict)).toBe(true);
  });

  it('the bounding box of Klaten contains the town and no neighbouring city', () => {
    const inside = (lat: number, lon: number) =>
      config.box.south <= lat && lat <= config.box.north && config.box.west <= lon && lon <= config.box.east;
    expect(inside(-7.7056, 110.6061)).toBe(true);
    expect(inside(-7.7956, 110.3695), 'Yogyakarta').toBe(false);
    expect(inside(-7.5755, 110.8243), 'Surakarta').toBe(false);
    expect(inside(-7.3305, 110.5084), 'Salatiga').toBe(false);
  });

  it('Ramadan in Klaten’s calendar ends on the eve of the decreed Idul Fitri, as an estimate', () => {
    expect(config.calendar.ramadan.map(({ to, estimate }) => [to, estimate])).toEqual([
      ['2025-03-30', true],
      ['2026-03-20', true],
      ['2027-03-09', true],
    ]);
  });
});
