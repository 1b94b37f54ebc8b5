import type { SignInProblem } from '#pages/desk/sign-in-problems.ts';
import { signInStepPage } from '#pages/desk/sign-in-step-page.tsx';
import { link } from '#pages/parts/site.ts';
import { isStrongPassword } from '#sign-in/password-rule.ts';
import type { PendingSignIn } from '#sign-in/pending-sign-in.ts';
import { hashOfToken } from '#sign-in/session.ts';
import { continueSignIn } from '#sign-in/sign-in.ts';
import { formBody } from '../form-body.ts';
import type { Request, Response } from '../http.ts';
import { html } from '../page.ts';
import type { BeforeDesk, DeskDependencies, OpenDeskAction } from './desk-action.ts';
import { pendingTokenIn } from './pending-cookie.ts';
import { seeOther } from './redirect.ts';
import { answerSignIn, attemptOf } from './sign-in-answer.ts';

export const showSignInStep: OpenDeskAction = async (request, dependencies, before) => {
  const known = await pendingOf(request, dependencies, before);
  return known ? stepAgain(200, before, known.pending) : beginAgain(before);
};

export const takeSignInStep: OpenDeskAction = async (request, dependencies, before) => {
  const known = await pendingOf(request, dependencies, before);
  if (!known) return beginAgain(before);
  const { pending, tokenHash } = known;
  const form = formBody(request);
  const password = (form.get('password') ?? '').slice(0, 256);
  const code = (form.get('code') ?? '').replaceAll(/\s/g, '').slice(0, 20);
  const problem = problemIn(pending, { password, repeated: form.get('repeated') ?? '', code });
  if (problem) return stepAgain(422, before, pending, problem);
  const { email, next } = pending;
  const signIn = await dependencies.signInOf(before.tenant);
  const attempt = attemptOf(request, dependencies, before, email);
  const result = await continueSignIn(signIn, pending, { password, code }, attempt);
  if (result.kind === 'refused') {
    // The provider has forgotten the sign-in: it begins again with the password.
    if (result.reason === 'expired' || result.reason === 'bad-credentials')
      return pending.step.kind === 'reset-password'
        ? stepAgain(422, before, pending, 'expired')
        : beginAgain(before);
    return stepAgain(result.reason === 'too-many' ? 429 : 422, before, pending, result.reason);
  }
  await dependencies.storesOf(before.tenant).pendingSignIns.end(tokenHash);
  return answerSignIn(result, dependencies, before, { email, next });
};

const beginAgain = ({ site }: BeforeDesk): Response => seeOther(link(site, '/petugas/masuk'));

async function pendingOf(request: Request, dependencies: DeskDependencies, { tenant }: BeforeDesk) {
  const token = pendingTokenIn(request, dependencies.baseUrl);
  if (!token) return undefined;
  const tokenHash = hashOfToken(token);
  const { pendingSignIns } = dependencies.storesOf(tenant);
  const pending = await pendingSignIns.find(tokenHash, dependencies.realNow());
  return pending && { pending, tokenHash };
}

interface Typed {
  readonly password: string;
  readonly repeated: string;
  readonly code: string;
}

function problemIn({ step }: PendingSignIn, { password, repeated, code }: Typed): SignInProblem | undefined {
  const setsPassword = step.kind === 'new-password' || step.kind === 'reset-password';
  if (setsPassword && password === '') return 'incomplete';
  if (setsPassword && password !== repeated) return 'not-repeated';
  if (setsPassword && !isStrongPassword(password)) return 'weak-password';
  return step.kind !== 'new-password' && code === '' ? 'incomplete' : undefined;
}

async function stepAgain(
  statusCode: number,
  { site }: BeforeDesk,
  { email, step }: PendingSignIn,
  problem?: SignInProblem,
): Promise<Response> {
  const qr = step.kind === 'set-up-second-factor' ? await qrOf(site, email, step.secret) : undefined;
  return html(statusCode, site, signInStepPage({ site, email, step, qr, problem }));
}

/** Loaded lazily: an officer sets up an app once. */
async function qrOf({ tenant }: BeforeDesk['site'], email: string, secret: string) {
  const { authenticatorCode } = await import('./authenticator-code.ts');
  return authenticatorCode({ issuer: tenant.mail.name, email, secret });
}
