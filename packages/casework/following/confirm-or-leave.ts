import type { Instant } from '#calendar/zones.ts';
import { isPublic } from '#complaints/model/public.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import type { Followed } from './follow-links.ts';
import { confirmed, type Followers, isAsked, left } from './follower.ts';

interface Stores {
  readonly complaints: ComplaintStore;
  readonly followers: Followers;
}

/** The address says yes itself; again is as good as once. False when the link waited too long, or the case is public no more. */
export async function confirmFollowing(
  { complaints, followers }: Stores,
  { number, hash }: Followed,
  now: Instant,
): Promise<boolean> {
  const follower = await followers.find(number, hash);
  if (!follower) return false;
  if (follower.state === 'confirmed') return true;
  const file = await complaints.load(number);
  if (!file || !isPublic(file.complaint) || !isAsked(follower, now)) return false;
  if (await followers.change(number, follower, confirmed(follower, now))) return true;
  return (await followers.find(number, hash))?.state === 'confirmed';
}

/** Nothing more goes to the address, and it is gone; again, or for nobody, is as good as once. */
export async function leaveFollowing(
  { followers }: Pick<Stores, 'followers'>,
  { number, hash }: Followed,
  now: Instant,
): Promise<void> {
  // Whoever says yes and no at once is asked for the last word.
  for (let race = 0; race < 3; race++) {
    const follower = await followers.find(number, hash);
    if (!follower || follower.state === 'left') return;
    if (await followers.change(number, follower, left(follower, now))) return;
  }
  throw new Error('a follower changed three times while leaving');
}
