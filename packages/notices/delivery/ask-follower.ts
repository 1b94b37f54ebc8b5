import type { FollowAsked } from '#events/messages/follow-asked.v1.ts';
import { askedFollower, type Notice } from '../plan/notice.ts';
import type { PostOffice } from './post-office.ts';
import { sendNotice } from './tell.ts';

/**
 * Asks an address whether it wants to follow a case; once for each asking. Nobody who has said yes or no meanwhile is
 * asked, nor anybody whom the message names in vain.
 */
export async function askFollower(
  post: PostOffice,
  { number, follower: hash, askedAt }: FollowAsked,
): Promise<void> {
  const follower = await post.followers.find(number, hash);
  if (follower?.state !== 'asked' || follower.askedAt !== askedAt) return;
  const file = await post.complaints.load(number);
  if (!file) throw new Error(`${number} is of no complaint`);
  const notice: Notice = {
    tenant: post.tenant.id,
    number,
    // It is about no entry of the case.
    sequence: 0,
    recipient: askedFollower(hash, askedAt),
    channel: 'mail',
    template: 'follow-asked',
    copy: false,
    actingFor: [],
    vacancies: [],
  };
  await sendNotice(post, notice, file);
}
