import { actorIn } from '#access/actor-of.ts';
import type { Owner } from '#events/assignments.ts';
import type { Office, TenantConfig } from '#tenants/tenant-config.ts';

/**
 * The vacant offices for want of which nobody can act on what an owner holds; none where an occupied office can. Whoever
 * is next in line is told of everything, and may not do all that it is told of: the coordinator does no agency's work,
 * the supervisor reads no secret case.
 */
export function vacanciesFor(owner: Owner, tenant: TenantConfig): Office[] {
  const able = tenant.offices.filter((office) => !office.duty && mayAct(office, owner, tenant));
  return able.some(({ vacant }) => !vacant) ? [] : able;
}

const mayAct = ({ id, ...office }: Office, owner: Owner, tenant: TenantConfig): boolean =>
  actorIn(tenant, { tenant: tenant.id, office: id, ...office }).owners.includes(owner);
