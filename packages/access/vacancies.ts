import type { Owner } from '#events/assignments.ts';
import type { Office, TenantConfig } from '#tenants/tenant-config.ts';
import { listUnits } from '#tenants/units.ts';
import { actorIn } from './actor-of.ts';

/** Empty if an occupied office can act. Deputies lack some rights, such as reading secret cases. */
export function vacanciesFor(owner: Owner, tenant: TenantConfig): Office[] {
  const able = regularOffices(tenant).filter((office) => ownersFor(office, tenant).includes(owner));
  return able.some(({ vacant }) => !vacant) ? [] : able;
}

/**
 * Agencies and units for which no occupied office acts. Never the inspectorate: the supervisor stands in for it, and
 * the coordinator may not read its oversight cases (Permendagri 8/2023 art. 1).
 */
export function vacantOwners(tenant: TenantConfig): ReadonlySet<Owner> {
  const occupied = regularOffices(tenant).filter(({ vacant }) => !vacant);
  const held = new Set(occupied.flatMap((office) => ownersFor(office, tenant)));
  const owners = tenant.agencies.flatMap((agency): Owner[] => [
    `agency:${agency.id}`,
    ...listUnits(agency, tenant.districts).map(({ id }): Owner => `unit:${agency.id}/${id}`),
  ]);
  return new Set(owners.filter((owner) => !held.has(owner)));
}

const regularOffices = ({ offices }: TenantConfig): Office[] => offices.filter(({ duty }) => !duty);

const ownersFor = ({ id, ...office }: Office, tenant: TenantConfig): readonly Owner[] =>
  actorIn(tenant, { tenant: tenant.id, office: id, ...office }).owners;
