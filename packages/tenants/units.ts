import type { Agency, District, TenantConfig, Unit } from './tenant-config.ts';

/** The units of an agency: those that its entry names and, of a district office, the kelurahan of its district. */
export const listUnits = (agency: Agency, districts: readonly District[]): Unit[] => [
  ...(agency.units ?? []),
  ...districts
    .filter(({ id }) => id === agency.district)
    .flatMap(({ villages }) => villages)
    .filter(({ kind }) => kind === 'kelurahan')
    .map(({ id, name }) => ({ id, name: { id: `Kelurahan ${name}`, en: `${name} Urban Village` } })),
];

/** The unit of that id in an agency; undefined when the configuration knows none. */
export function findUnit(
  { agencies, districts }: Pick<TenantConfig, 'agencies' | 'districts'>,
  agency: string,
  unit: string,
): Unit | undefined {
  const of = agencies.find(({ id }) => id === agency);
  return of && listUnits(of, districts).find(({ id }) => id === unit);
}
