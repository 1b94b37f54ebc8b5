import { confirmFollower, unsubscribeFollower } from '#casework/following/confirm-or-leave.ts';
import { type LinkUse, readLink } from '#casework/following/follow-links.ts';
import { CommandError } from '#casework/records/errors.ts';
import { type FollowState, followPage } from '#pages/case/follow-page.tsx';
import type { TenantPage } from '#pages/parts/site.ts';
import type { Request } from '../http.ts';
import { html } from '../page.ts';
import type { PageDependencies, SiteAction } from './page-function.ts';

/** Asks for confirmation by a button: mail scanners open every link, which must change nothing. */
export const askToConfirm =
  (use: LinkUse): SiteAction =>
  async (request, site, dependencies) => {
    const { number } = await linkIn(use, request, site, dependencies);
    return html(200, site, followPage(site, { use, number, query: request.query, state: 'asked' }));
  };

/** The link stays valid while the subscription waits, because people press twice. */
export const confirmFollow: SiteAction = async (request, site, dependencies) => {
  const followed = await linkIn('confirm', request, site, dependencies);
  const stores = { complaints: dependencies.complaints, followers: dependencies.followers };
  const isConfirmed = await confirmFollower(stores, followed, await dependencies.now());
  const state: FollowState = isConfirmed ? 'done' : 'lapsed';
  const seen = { use: 'confirm', number: followed.number, query: request.query, state } as const;
  return html(isConfirmed ? 200 : 410, site, followPage(site, seen));
};

/** Unsubscribes, by the button or by the mail program (RFC 8058), whose body is ignored. */
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
