import type { FollowAsked } from '#events/messages/follow-asked.v1.ts';
import { askedFollower, type Notice } from '../plan/notice.ts';
import type { NoticeDependencies } from './notice-dependencies.ts';
import { sendNotice } from './send-notices.ts';

/**
 * Asks an address whether it wants to follow a case; once for each asking. Nobody who has said yes or no meanwhile is
 * asked, nor anybody whom the message names in vain.
 */
export async function askFollower(
  deps: NoticeDependencies,
  { number, follower: hash, askedAt }: FollowAsked,
): Promise<void> {
  const follower = await deps.followers.find(number, hash);
  if (follower?.state !== 'asked' || follower.askedAt !== askedAt) return;
  const record = await deps.complaints.load(number);
  if (!record) throw new Error(`${number} is of no complaint`);
  const notice: Notice = {
    tenant: deps.tenant.id,
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
  await sendNotice(deps, notice, record);
}
