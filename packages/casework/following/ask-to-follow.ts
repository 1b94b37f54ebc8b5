import * as z from 'zod/mini';
import { type Instant, type Language, localDate } from '#calendar/zones.ts';
import { emailField } from '#complaints/model/contact.ts';
import { isPublic } from '#complaints/model/public.ts';
import type { FollowAsked } from '#events/messages/follow-asked.v1.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { readTrackingNumber } from '../identifiers/tracking-number.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import { CommandError } from '../records/errors.ts';
import { dayHashes, followerHashes } from './follow-links.ts';
import { addDaysTo, type Follower, type Followers, isFull, isPending, pendingFollower } from './follower.ts';

export const followRequest = z.strictObject({
  email: emailField,
  language: z.optional(z.enum(['id', 'en'])),
});

/** New cases per address and local day: a limit on the mails that a stranger can cause. */
export const maxPerDay = 5;
/** Within this time a repeated request sends no second mail. */
const askAgainAfterDays = 1;

export interface FollowOffice {
  readonly complaints: ComplaintStore;
  readonly followers: Followers;
  /** Enqueues the mail that asks for confirmation. The message contains no address. */
  sendAsked(message: FollowAsked): Promise<void>;
}

interface FollowRequest {
  readonly number: string;
  readonly email: string;
  readonly language: Language;
}

/** Answers alike whether the address follows already or not. @throws CommandError `not-found`, `followers-full` */
export async function askToFollow(
  office: FollowOffice,
  tenant: TenantConfig,
  request: FollowRequest,
  { secret, now }: { secret: string; now: Instant },
): Promise<void> {
  const number = readTrackingNumber(tenant.prefix, request.number);
  const record = number ? await office.complaints.load(number) : undefined;
  if (!number || !record || !isPublic(record.complaint)) throw new CommandError({ failure: 'not-found' });
  const followers = await office.followers.all(number);
  if (isFull(followers)) throw new CommandError({ failure: 'refused', rule: 'followers-full', possible: [] });
  const hashes = followerHashes(secret, { tenant: tenant.id, number }, request.email);
  const known = followers.find(({ hash }) => hashes.all.includes(hash));
  const after = known && isAnswered(known, now) ? known : undefined;
  const follower =
    after ?? pendingFollower(known?.hash ?? hashes.current, request.email, request.language, now);
  if (!after) await add(office, tenant, { number, known, follower, secret, now });
  await office.sendAsked({
    type: 'follow-asked.v1',
    tenant: tenant.id,
    number,
    follower: follower.hash,
    askedAt: follower.askedAt,
  });
}

const isAnswered = (follower: Follower, now: Instant): boolean =>
  follower.state === 'confirmed' ||
  (isPending(follower, now) && now < addDaysTo(follower.askedAt, askAgainAfterDays));

interface PendingRequest {
  readonly number: string;
  readonly known: Follower | undefined;
  readonly follower: Follower;
  readonly secret: string;
  readonly now: Instant;
}

async function add(
  { followers }: FollowOffice,
  tenant: TenantConfig,
  { number, known, follower, secret, now }: PendingRequest,
): Promise<void> {
  const day = localDate(tenant.zone, now);
  const { current, all } = dayHashes(secret, tenant.id, follower.email!);
  // Each lost race took a slot, so there are no more races than slots.
  for (let race = 0; race <= maxPerDay; race++) {
    const taken = await followers.taken(all, day);
    if (taken >= maxPerDay) return;
    const place = { addressHash: current, day, place: taken + 1, until: addDaysTo(now, 2) };
    if (await followers.add(number, { before: known, after: follower, place })) return;
  }
}
