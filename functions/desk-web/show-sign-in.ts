import { signInPage } from '#pages/desk/sign-in-page.tsx';
import { html } from '../page.ts';
import type { OpenDeskAction } from './desk-action.ts';
import { deskPath } from './redirect.ts';

export const showSignIn: OpenDeskAction = async ({ query }, _dependencies, { site }) =>
  html(200, site, signInPage({ site, email: '', next: deskPath(site.tenant.id, query.ke) }));
