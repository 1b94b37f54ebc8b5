import { type SignInProblem, signInPage } from '#pages/desk/sign-in-page.tsx';
import { link } from '#pages/parts/site.ts';
import { browserName } from '#sign-in/browser-name.ts';
import { signInOfficer } from '#sign-in/sign-in.ts';
import { signInRulesOf } from '#tenants/sign-in-rules.ts';
import { formBody } from '../form-body.ts';
import { html } from '../page.ts';
import type { OpenDeskAction } from './desk-action.ts';
import { deskPath, seeOther } from './redirect.ts';
import { setSessionCookie } from './session-cookie.ts';

/** A wrong address and a wrong password have the same answer. */
export const takeSignIn: OpenDeskAction = async (request, dependencies, { tenant, site }) => {
  const form = formBody(request);
  const email = (form.get('email') ?? '').trim().slice(0, 254);
  const password = (form.get('password') ?? '').slice(0, 256);
  const next = deskPath(tenant.id, form.get('ke') ?? undefined);
  const again = (statusCode: number, problem: SignInProblem) =>
    html(statusCode, site, signInPage({ site, email, next, problem }));
  if (email === '' || password === '') return again(422, 'incomplete');
  const result = await signInOfficer(
    await dependencies.signInOf(tenant),
    { email, password },
    {
      tenant: tenant.id,
      limits: signInRulesOf(tenant),
      address: request.address,
      browser: browserName(request.header('user-agent')),
      realNow: dependencies.realNow(),
    },
  );
  if (result.kind === 'refused') {
    const problem =
      result.reason === 'too-many' || result.reason === 'reset-required' ? result.reason : 'wrong';
    return again(problem === 'too-many' ? 429 : 403, problem);
  }
  if (result.kind !== 'signed-in') return again(422, 'reset-required');
  const { session, token } = result;
  return seeOther(
    next ?? link(site, '/petugas'),
    setSessionCookie(dependencies.baseUrl, tenant.id, { office: session.office, token }),
  );
};
