import { actorIn } from '#access/actor-of.ts';
import type { Owner } from '#events/assignments.ts';
import type { Office, TenantConfig } from '#tenants/tenant-config.ts';

/** Empty if an occupied office can act. Deputies lack some rights, such as reading secret cases. */
export function vacanciesFor(owner: Owner, tenant: TenantConfig): Office[] {
  const able = tenant.offices.filter((office) => !office.duty && mayAct(office, owner, tenant));
  return able.some(({ vacant }) => !vacant) ? [] : able;
}

const mayAct = ({ id, ...office }: Office, owner: Owner, tenant: TenantConfig): boolean =>
  actorIn(tenant, { tenant: tenant.id, office: id, ...office }).owners.includes(owner);
