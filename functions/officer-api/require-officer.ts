import { actorIn } from '#access/actor-of.ts';
import { CommandError } from '#casework/records/errors.ts';
import type { Route } from '#routes/route.ts';
import { signInRulesOf } from '#tenants/sign-in-rules.ts';
import type { Request } from '../http.ts';
import type { OfficerDependencies, SignedIn } from './officer-action.ts';

/** The token only authenticates. @throws CommandError `not-found` for an unknown tenant; `not-yours` */
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
  // A password alone gives a token until an app is set up, which only the desk does.
  if (signInRulesOf(tenant).secondFactor.includes(officer.role) && officer.secondFactor !== subject)
    throw new CommandError({ failure: 'not-yours', rule: 'second-factor-missing' });
  return { tenant, actor: actorIn(tenant, officer), stores: storesOf(tenant) };
}
