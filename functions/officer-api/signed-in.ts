import { actorIn } from '#access/actor-of.ts';
import { CommandFailed } from '#casework/records/outcome.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { officerBySubject } from '#table/tenants/officer-by-subject.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Request } from '../http.ts';
import { table, tenantConfig } from '../wiring.ts';

/** Who asks, by the directory as it is now, and whom it stands in for by the configuration; the token only says who they are. @throws CommandFailed `not-yours`. */
export async function signedIn(request: Request): Promise<{ tenant: TenantConfig; actor: Actor }> {
  const [tenant, officer] = await Promise.all([
    tenantConfig(request.parameters.tenant!),
    request.subject ? officerBySubject(table(), request.subject) : undefined,
  ]);
  if (officer?.tenant !== tenant.id)
    throw new CommandFailed({ failure: 'not-yours', rule: 'not-in-directory' });
  return { tenant, actor: actorIn(tenant, officer) };
}
