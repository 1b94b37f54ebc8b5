import { link } from '#pages/parts/site.ts';
import type { DeskAction } from './desk-action.ts';
import { seeOther } from './redirect.ts';
import { clearSessionCookie } from './session-cookie.ts';

/** The session itself ends, so that its cookie opens nothing any more. */
export const signOut: DeskAction = async (_request, { baseUrl }, { site, session, stores }) => {
  await stores.sessions.end(session.office, session.tokenHash);
  return seeOther(link(site, '/petugas/masuk'), clearSessionCookie(baseUrl, site.tenant.id));
};
