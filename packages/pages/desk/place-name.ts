import type { Place } from '#complaints/model/complaint.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

type Where = Pick<Place, 'district' | 'village'>;

/** `Desa Paseban, Kecamatan Bayat`; empty if the report names neither. The ids, if the configuration has no such place. */
export function placeName(
  { district, village }: Where,
  { districts }: Pick<TenantConfig, 'districts'>,
): string {
  if (!district) return '';
  const known = districts.find(({ id }) => id === district);
  const within = known?.villages.find(({ id }) => id === village);
  const kind = within?.kind === 'kelurahan' ? 'Kelurahan' : 'Desa';
  return [
    ...(village ? [within ? `${kind} ${within.name}` : village] : []),
    `Kecamatan ${known?.name ?? district}`,
  ].join(', ');
}
