import { forgottenPage } from '#pages/desk/sign-in-page.tsx';
import { forgetPassword } from '#sign-in/sign-in.ts';
import { formBody } from '../form-body.ts';
import { html } from '../page.ts';
import type { OpenDeskAction } from './desk-action.ts';
import { answerSignIn, attemptOf } from './sign-in-answer.ts';

export const showForgotten: OpenDeskAction = async (_request, _dependencies, { site }) =>
  html(200, site, forgottenPage({ site, email: '' }));

/** The answer does not tell whether the account exists. */
export const takeForgotten: OpenDeskAction = async (request, dependencies, before) => {
  const { tenant, site } = before;
  const email = (formBody(request).get('email') ?? '').trim().slice(0, 254);
  if (email === '') return html(422, site, forgottenPage({ site, email, problem: 'incomplete' }));
  const signIn = await dependencies.signInOf(tenant);
  const result = await forgetPassword(signIn, attemptOf(request, dependencies, before, email));
  if (result.kind === 'refused') return html(429, site, forgottenPage({ site, email, problem: 'too-many' }));
  return answerSignIn(result, dependencies, before, { email, next: undefined });
};
