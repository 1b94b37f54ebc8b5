import { signInPage } from '#pages/desk/sign-in-page.tsx';
import type { SignInProblem } from '#pages/desk/sign-in-problems.ts';
import { signInOfficer } from '#sign-in/sign-in.ts';
import { formBody } from '../form-body.ts';
import { html } from '../page.ts';
import type { OpenDeskAction } from './desk-action.ts';
import { deskPath } from './redirect.ts';
import { answerSignIn, attemptOf } from './sign-in-answer.ts';

const shown: readonly SignInProblem[] = ['too-many', 'reset-required'];

/** A wrong address and a wrong password have the same answer. */
export const takeSignIn: OpenDeskAction = async (request, dependencies, before) => {
  const { tenant, site } = before;
  const form = formBody(request);
  const email = (form.get('email') ?? '').trim().slice(0, 254);
  const password = (form.get('password') ?? '').slice(0, 256);
  const next = deskPath(tenant.id, form.get('ke') ?? undefined);
  const again = (statusCode: number, problem: SignInProblem) =>
    html(statusCode, site, signInPage({ site, email, next, problem }));
  if (email === '' || password === '') return again(422, 'incomplete');
  const signIn = await dependencies.signInOf(tenant);
  const result = await signInOfficer(signIn, password, attemptOf(request, dependencies, before, email));
  if (result.kind !== 'refused') return answerSignIn(result, dependencies, before, { email, next });
  const problem = shown.find((one) => one === result.reason) ?? 'bad-credentials';
  return again(problem === 'too-many' ? 429 : 403, problem);
};
