import { actorIn } from '#access/actor-of.ts';
import { CommandError } from '#casework/records/errors.ts';
import type { Route } from '#routes/route.ts';
import type { Request } from '../http.ts';
import type { OfficerDependencies, SignedIn } from './officer-action.ts';

/**
 * The officer who calls, by the directory as it is now, and for whom else they act by the configuration; the token only
 * says who they are.
 * @throws CommandError `not-found` for a tenant that does not exist; `not-yours` for someone whom its directory does
 * not list, or whose role the row does not let in.
 */
export async function requireOfficer(
  { parameters, subject }: Request,
  { tenantConfig, officerBySubject, storesOf }: OfficerDependencies,
  row: Route,
): Promise<SignedIn> {
  const [tenant, officer] = await Promise.all([
    tenantConfig(parameters.tenant!),
    subject ? officerBySubject(subject) : undefined,
  ]);
  if (officer?.tenant !== tenant.id)
    throw new CommandError({ failure: 'not-yours', rule: 'not-in-directory' });
  if (row.callers !== 'officer-by-token' || (row.roles !== 'every' && !row.roles.includes(officer.role)))
    throw new CommandError({ failure: 'not-yours', rule: 'not-your-role' });
  return { tenant, actor: actorIn(tenant, officer), stores: storesOf(tenant) };
}
