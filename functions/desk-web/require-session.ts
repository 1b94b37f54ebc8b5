import { actorIn } from '#access/actor-of.ts';
import type { Route } from '#routes/route.ts';
import { openSession } from '#sign-in/open-session.ts';
import { isFormToken } from '#sign-in/session.ts';
import { signInRulesOf } from '#tenants/sign-in-rules.ts';
import type { Request } from '../http.ts';
import { visitorOf } from '../visitor.ts';
import type { AtDesk, BeforeDesk, DeskDependencies } from './desk-action.ts';
import { DeskError } from './desk-error.ts';
import { isFromOwnSite } from './same-site.ts';
import { sentForm } from './sent-form.ts';
import { sessionCookieIn } from './session-cookie.ts';

/** @throws CommandError `not-found` for an unknown tenant; DeskError `other-site` */
export async function openToAll(
  request: Request,
  { tenantConfig, baseUrl }: DeskDependencies,
  { method }: Route,
): Promise<BeforeDesk> {
  const tenant = await tenantConfig(request.parameters.tenant!);
  if (method === 'POST' && !isFromOwnSite(request, baseUrl)) throw new DeskError('other-site');
  return { tenant, site: { ...visitorOf(request), tenant } };
}

/** @throws CommandError `not-found` for an unknown tenant; DeskError `not-signed-in`, `other-site` or `not-your-role` */
export async function requireSession(
  request: Request,
  dependencies: DeskDependencies,
  row: Route,
): Promise<AtDesk> {
  const { tenant, site } = await openToAll(request, dependencies, row);
  const cookie = sessionCookieIn(request, dependencies.baseUrl);
  if (!cookie) throw new DeskError('not-signed-in');
  const stores = dependencies.storesOf(tenant);
  const found = await openSession(stores.sessions, cookie, signInRulesOf(tenant), dependencies.realNow());
  if (!found) throw new DeskError('not-signed-in');
  const { session, officer } = found;
  if (row.method === 'POST' && !isFormToken(session, (await sentForm(request)).fields.get('csrf') ?? ''))
    throw new DeskError('other-site');
  if (row.callers !== 'officer-by-session' || (row.roles !== 'every' && !row.roles.includes(officer.role)))
    throw new DeskError('not-your-role');
  return { tenant, site, officer, actor: actorIn(tenant, officer), session, stores };
}
