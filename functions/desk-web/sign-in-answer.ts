import { link } from '#pages/parts/site.ts';
import { browserName } from '#sign-in/browser-name.ts';
import { type PendingStep, pendingMinutes } from '#sign-in/pending-sign-in.ts';
import { hashOfToken, newToken } from '#sign-in/session.ts';
import type { Attempt, SignInResult } from '#sign-in/sign-in.ts';
import { signInRulesOf } from '#tenants/sign-in-rules.ts';
import type { Request, Response } from '../http.ts';
import type { BeforeDesk, DeskDependencies } from './desk-action.ts';
import { clearPendingCookie, setPendingCookie } from './pending-cookie.ts';
import { seeOther } from './redirect.ts';
import { setSessionCookie } from './session-cookie.ts';

export const attemptOf = (
  request: Request,
  { realNow }: DeskDependencies,
  { tenant }: BeforeDesk,
  email: string,
): Attempt => ({
  tenant,
  rules: signInRulesOf(tenant),
  email,
  address: request.address,
  browser: browserName(request.header('user-agent')),
  realNow: realNow(),
});

/** To the desk, or to the page of the next step. */
export async function answerSignIn(
  result: Exclude<SignInResult, { kind: 'refused' }>,
  { baseUrl, storesOf, realNow }: DeskDependencies,
  { tenant, site }: BeforeDesk,
  { email, next }: { readonly email: string; readonly next: string | undefined },
): Promise<Response> {
  if (result.kind === 'signed-in') {
    const { session, token } = result;
    return seeOther(
      next ?? link(site, '/petugas'),
      setSessionCookie(baseUrl, tenant.id, { office: session.office, token }),
      clearPendingCookie(baseUrl, tenant.id),
    );
  }
  const token = newToken();
  const until = new Date(Date.parse(realNow()) + pendingMinutes * 60_000).toISOString();
  const pending = { email, step: result.step satisfies PendingStep, ...(next ? { next } : {}) };
  await storesOf(tenant).pendingSignIns.put(hashOfToken(token), pending, until);
  return seeOther(link(site, '/petugas/masuk/lanjut'), setPendingCookie(baseUrl, tenant.id, token));
}
