import type { FollowAsked } from '#events/messages/follow-asked.v1.ts';
import { askedFollower, type Notice } from '../plan/notice.ts';
import type { NoticeDependencies } from './notice-dependencies.ts';
import { sendNotice } from './send-notices.ts';

/** Once per request; sends nothing if the follower has answered, withdrawn, or made a newer request. */
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
    // The question belongs to no timeline entry.
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
