import { scopeOf } from '#access/tenant-scope.ts';
import { followPages, type LinkUse, linkQuery } from '#casework/following/follow-links.ts';
import type { CaseFile } from '#casework/records/complaint-store.ts';
import type { PostOffice } from '../delivery/post-office.ts';
import { readTold } from '../delivery/told.ts';
import { followAsked, followerNews } from '../mails/follower.ts';
import { followerHash, type Notice } from '../plan/notice.ts';
import type { Letter } from './letter.ts';

/** What a follower is mailed; undefined when they left, or have not said yes to what only those get who have. */
export async function composeForFollower(
  post: PostOffice,
  notice: Notice,
  file: CaseFile,
): Promise<{ letter: Letter; address: string } | undefined> {
  const { tenant, baseUrl } = post;
  const { number } = notice;
  const hash = followerHash(notice)!;
  const follower = await post.followers.find(scopeOf(tenant.id), number, hash);
  const isQuestion = notice.template === 'follow-asked';
  if (!follower?.email || follower.state !== (isQuestion ? 'asked' : 'confirmed')) return undefined;
  const { language, email } = follower;
  const secret = await post.secret();
  const link = (use: LinkUse): string => {
    const query = linkQuery(secret, use, { tenant: tenant.id, number, hash });
    return `${baseUrl}/${tenant.id}${followPages[use]}?${new URLSearchParams({ ...query, lang: language })}`;
  };
  const following = { confirm: link('confirm'), leave: link('leave') };
  const told = await readTold(post, notice, file.complaint, 'public');
  const telling = { tenant, notice, file, language, url: following.confirm, following, told };
  return { letter: isQuestion ? followAsked(telling) : followerNews(telling), address: email };
}
