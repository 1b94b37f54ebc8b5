import type { Instant } from '#calendar/zones.ts';
import { isPublic } from '#complaints/model/public.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import { CommandError } from '../records/errors.ts';
import type { FollowLink } from './follow-links.ts';
import { confirm, type Followers, isFull, isPending, unsubscribe } from './follower.ts';

interface Stores {
  readonly complaints: ComplaintStore;
  readonly followers: Followers;
}

/** Idempotent. False if the link expired or the case is no longer public. @throws CommandError `followers-full` */
export async function confirmFollower(
  { complaints, followers }: Stores,
  { number, hash }: FollowLink,
  now: Instant,
): Promise<boolean> {
  const follower = await followers.find(number, hash);
  if (!follower) return false;
  if (follower.state === 'confirmed') return true;
  const record = await complaints.load(number);
  if (!record || !isPublic(record.complaint) || !isPending(follower, now)) return false;
  if (isFull(await followers.all(number)))
    throw new CommandError({ failure: 'refused', rule: 'followers-full', possible: [] });
  if (await followers.change(number, follower, confirm(follower, now))) return true;
  return (await followers.find(number, hash))?.state === 'confirmed';
}

/** Idempotent. */
export async function unsubscribeFollower(
  { followers }: Pick<Stores, 'followers'>,
  { number, hash }: FollowLink,
  now: Instant,
): Promise<void> {
  // Confirming and leaving may race; the last one wins.
  for (let race = 0; race < 3; race++) {
    const follower = await followers.find(number, hash);
    if (!follower || follower.state === 'left') return;
    if (await followers.change(number, follower, unsubscribe(follower, now))) return;
  }
  throw new Error('a follower changed three times while leaving');
}
