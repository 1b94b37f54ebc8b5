import { sessionsPage } from '#pages/desk/sessions-page.tsx';
import { link } from '#pages/parts/site.ts';
import { isLive } from '#sign-in/session.ts';
import { signInRulesOf } from '#tenants/sign-in-rules.ts';
import { formBody } from '../form-body.ts';
import type { AtDesk, DeskAction, DeskDependencies } from './desk-action.ts';
import { seeOther } from './redirect.ts';
import { showPage } from './show-page.ts';

const shownSignIns = 20;

export const showSessions: DeskAction = async (request, dependencies, at) => {
  const [sessions, signIns] = await Promise.all([
    liveSessions(dependencies, at),
    at.stores.signInRecords.latest(at.officer.office, shownSignIns),
  ]);
  const content = sessionsPage({ site: at.site, sessions, own: at.session, signIns });
  return showPage(at, content, { request, self: '/petugas/sesi' });
};

/** One by the hash of its token, or all but this one. */
export const endSessions: DeskAction = async (request, dependencies, at) => {
  const which = formBody(request).get('sesi') ?? '';
  const others = (await liveSessions(dependencies, at)).filter(
    ({ tokenHash }) => tokenHash !== at.session.tokenHash && (which === 'lain' || which === tokenHash),
  );
  await Promise.all(others.map(({ office, tokenHash }) => at.stores.sessions.end(office, tokenHash)));
  return seeOther(link(at.site, '/petugas/sesi'));
};

async function liveSessions({ realNow }: DeskDependencies, { tenant, officer, stores }: AtDesk) {
  const all = await stores.sessions.ofOffice(officer.office);
  return all
    .filter((one) => one.subject === officer.subject && isLive(one, signInRulesOf(tenant), realNow()))
    .sort((a, b) => b.usedAt.localeCompare(a.usedAt));
}
