import { inboxPage } from '#pages/desk/inbox-page.tsx';
import { html } from '../page.ts';
import type { DeskAction } from './desk-action.ts';

export const showInbox: DeskAction = async (_request, _dependencies, { site, officer, session }) =>
  html(200, site, inboxPage({ site, officer, formToken: session.formToken }));
