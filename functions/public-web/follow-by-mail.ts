import { confirmFollower, unsubscribeFollower } from '#casework/following/confirm-or-leave.ts';
import { type LinkUse, readLink } from '#casework/following/follow-links.ts';
import { CommandError } from '#casework/records/errors.ts';
import { type FollowState, followPage } from '#pages/case/follow-page.tsx';
import type { TenantPage } from '#pages/parts/site.ts';
import type { Request } from '../http.ts';
import { html } from '../page.ts';
import type { PageDependencies, SiteAction } from './page-function.ts';

/** Asks once more with a button: programs that look through mails open every link, and must change nothing. */
export const askToConfirm =
  (use: LinkUse): SiteAction =>
  async (request, site, dependencies) => {
    const { number } = await linkIn(use, request, site, dependencies);
    return html(200, site, followPage(site, { use, number, query: request.query, state: 'asked' }));
  };

/** The reader's yes. The link stays good for as long as it waits, because people press twice. */
export const confirmFollow: SiteAction = async (request, site, dependencies) => {
  const followed = await linkIn('confirm', request, site, dependencies);
  const stores = { complaints: dependencies.complaints, followers: dependencies.followers };
  const isConfirmed = await confirmFollower(stores, followed, await dependencies.now());
  const state: FollowState = isConfirmed ? 'done' : 'lapsed';
  const seen = { use: 'confirm', number: followed.number, query: request.query, state } as const;
  return html(isConfirmed ? 200 : 410, site, followPage(site, seen));
};

/** The reader's no, by the button or by the mail program alone (RFC 8058): whatever the body says or is called. */
export const leaveFollow: SiteAction = async (request, site, dependencies) => {
  const followed = await linkIn('leave', request, site, dependencies);
  await unsubscribeFollower({ followers: dependencies.followers }, followed, await dependencies.now());
  const seen = { use: 'leave', number: followed.number, query: request.query, state: 'done' } as const;
  return html(200, site, followPage(site, seen));
};

async function linkIn(
  use: LinkUse,
  { query }: Request,
  { tenant }: TenantPage,
  { secret }: PageDependencies,
) {
  const followed = readLink(await secret(), use, tenant.id, query);
  if (!followed) throw new CommandError({ failure: 'not-found' });
  return followed;
}
