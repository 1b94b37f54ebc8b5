import { timingSafeEqual } from 'node:crypto';
import { keyedHash, keyedHashes } from '../identifiers/keyed-hash.ts';

export interface FollowLink {
  readonly tenant: string;
  readonly number: string;
  readonly hash: string;
}

export type LinkUse = 'confirm' | 'leave';

export const followPages: Record<LinkUse, string> = { confirm: '/ikuti', leave: '/berhenti' };

const plain = (email: string): string => email.toLowerCase();
const ofCase = ({ tenant, number }: Omit<FollowLink, 'hash'>, email: string): string =>
  `follower/${tenant}/${number}/${plain(email)}`;
const ofDay = (tenant: string, email: string): string => `following/${tenant}/${plain(email)}`;
const ofLink = (use: LinkUse, { tenant, number, hash }: FollowLink): string =>
  `follow-${use}/${tenant}/${number}/${hash}`;

export const followerHashes = (secret: string, of: Omit<FollowLink, 'hash'>, email: string) => ({
  current: keyedHash(secret, ofCase(of, email)),
  all: keyedHashes(secret, ofCase(of, email)),
});

/** Names no case, unlike the hashes of followers. */
export const dayHashes = (secret: string, tenant: string, email: string) => ({
  current: keyedHash(secret, ofDay(tenant, email)),
  all: keyedHashes(secret, ofDay(tenant, email)),
});

/** The query does not contain the address, and its token works for one use only. */
export const linkQuery = (secret: string, use: LinkUse, followed: FollowLink): Record<string, string> => ({
  nomor: followed.number,
  pengikut: followed.hash,
  kunci: keyedHash(secret, ofLink(use, followed)),
});

/** Undefined if the token is not ours. */
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
