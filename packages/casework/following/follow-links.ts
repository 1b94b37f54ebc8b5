import { timingSafeEqual } from 'node:crypto';
import { keyedHash, keyedHashes } from '../identifiers/keyed-hash.ts';

/** Whom a link is for: a follower of one case. */
export interface FollowLink {
  readonly tenant: string;
  readonly number: string;
  readonly hash: string;
}

export type LinkUse = 'confirm' | 'leave';

/** Where each link leads, among the tenant's pages. */
export const followPages: Record<LinkUse, string> = { confirm: '/ikuti', leave: '/berhenti' };

const plain = (email: string): string => email.toLowerCase();
const ofCase = ({ tenant, number }: Omit<FollowLink, 'hash'>, email: string): string =>
  `follower/${tenant}/${number}/${plain(email)}`;
const ofDay = (tenant: string, email: string): string => `following/${tenant}/${plain(email)}`;
const ofLink = (use: LinkUse, { tenant, number, hash }: FollowLink): string =>
  `follow-${use}/${tenant}/${number}/${hash}`;

/** The hash under which an address follows a case from now on, and those that it may be known by from before. */
export const followerHashes = (secret: string, of: Omit<FollowLink, 'hash'>, email: string) => ({
  current: keyedHash(secret, ofCase(of, email)),
  all: keyedHashes(secret, ofCase(of, email)),
});

/** The same for its places of the day, which name no case. */
export const dayHashes = (secret: string, tenant: string, email: string) => ({
  current: keyedHash(secret, ofDay(tenant, email)),
  all: keyedHashes(secret, ofDay(tenant, email)),
});

/** What a link's query holds: the address is not in it, and the token is good for one use alone. */
export const linkQuery = (secret: string, use: LinkUse, followed: FollowLink): Record<string, string> => ({
  nomor: followed.number,
  pengikut: followed.hash,
  kunci: keyedHash(secret, ofLink(use, followed)),
});

/** The follower whom a link is for; undefined when we never made that link. */
export function readLink(
  secret: string,
  use: LinkUse,
  tenant: string,
  { nomor = '', pengikut = '', kunci = '' }: Readonly<Record<string, string>>,
): FollowLink | undefined {
  const followed = { tenant, number: nomor, hash: pengikut };
  const known = keyedHashes(secret, ofLink(use, followed)).some((token) => isSame(token, kunci));
  return known ? followed : undefined;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
