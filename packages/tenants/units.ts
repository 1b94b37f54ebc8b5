import type { Agency, District, TenantConfig, Unit } from './tenant-config.ts';

/** A district office also has the kelurahan of its district. */
export const listUnits = (agency: Agency, districts: readonly District[]): Unit[] => [
  ...(agency.units ?? []),
  ...districts
    .filter(({ id }) => id === agency.district)
    .flatMap(({ villages }) => villages)
    .filter(({ kind }) => kind === 'kelurahan')
    .map(({ id, name }) => ({ id, name: { id: `Kelurahan ${name}`, en: `${name} Urban Village` } })),
];

export function findUnit(
  { agencies, districts }: Pick<TenantConfig, 'agencies' | 'districts'>,
  agency: string,
  unit: string,
): Unit | undefined {
  const of = agencies.find(({ id }) => id === agency);
  return of && listUnits(of, districts).find(({ id }) => id === unit);
}
