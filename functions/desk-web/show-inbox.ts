import { listDesk, nextOnDesk } from '#casework/views/list-desk.ts';
import { filterQuery } from '#pages/desk/inbox-filter.tsx';
import { inboxPage } from '#pages/desk/inbox-page.tsx';
import { link } from '#pages/parts/site.ts';
import type { DeskAction } from './desk-action.ts';
import { filterIn } from './desk-filter.ts';
import { queueQuery } from './queue-query.ts';
import { seeOther } from './redirect.ts';
import { showPage } from './show-page.ts';

export const showInbox: DeskAction = async (request, { now }, at) => {
  const { tenant, actor, stores, site } = at;
  const filter = filterIn(request.query);
  const { cursor } = request.query;
  const asked = { filter, cursor, language: site.language, now: await now() };
  const page = await listDesk(stores.inbox, tenant, actor, asked);
  const signsLetters = actor.role === 'supervisor';
  const content = inboxPage({ site, filter, isContinued: cursor !== undefined, signsLetters, ...page });
  return showPage(at, content, { request, self: '/petugas' });
};

/** To the case to do first by the list in the address; back to the list when nothing is left. */
export const showNext: DeskAction = async (request, { now }, { tenant, actor, stores, site }) => {
  const filter = filterIn(request.query);
  const asked = { filter, language: site.language, now: await now() };
  const number = await nextOnDesk(stores.inbox, tenant, actor, asked);
  return seeOther(
    number
      ? link(site, `/petugas/laporan/${number}`, queueQuery(filter))
      : link(site, '/petugas', filterQuery(filter)),
  );
};
