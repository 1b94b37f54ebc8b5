import type { Instant, Language } from '#calendar/zones.ts';

/** A follower, identified by a hash keyed per case, so that two cases do not reveal a common follower. */
export interface Follower {
  readonly hash: string;
  /** `asked`: not confirmed yet; `left`: for good, with the address deleted. */
  readonly state: 'asked' | 'confirmed' | 'left';
  readonly askedAt: Instant;
  readonly confirmedAt?: Instant;
  readonly email?: string;
  readonly language: Language;
  readonly until?: Instant;
}

/** One slot of an address's quota for a local day, over all cases. */
export interface DailyQuota {
  readonly addressHash: string;
  readonly day: string;
  readonly place: number;
  readonly until: Instant;
}

/** All reads are consistent. */
export interface Followers {
  /** Unordered; includes those who left and are not deleted yet. */
  all(number: string): Promise<Follower[]>;
  find(number: string, hash: string): Promise<Follower | undefined>;
  taken(addressHashes: readonly string[], day: string): Promise<number>;
  /** False if follower or slot changed since they were read. */
  add(number: string, added: FollowerWrite): Promise<boolean>;
  change(number: string, before: Follower, after: Follower): Promise<boolean>;
}

export interface FollowerWrite {
  readonly before: Follower | undefined;
  readonly after: Follower;
  readonly place: DailyQuota;
}

/** An upper limit on the mails that one answer causes. */
export const maxFollowers = 100;

/** Only confirmed followers count: anyone can send a hundred requests. */
export const isFull = (followers: readonly Follower[]): boolean =>
  followers.filter(({ state }) => state === 'confirmed').length >= maxFollowers;

const confirmDays = 7;

export const addDaysTo = (at: Instant, days: number): Instant =>
  new Date(Date.parse(at) + days * 86_400_000).toISOString();

export const pendingFollower = (hash: string, email: string, language: Language, now: Instant): Follower => ({
  hash,
  state: 'asked',
  askedAt: now,
  email,
  language,
  until: addDaysTo(now, confirmDays),
});

/** Checked here because DynamoDB deletes expired items days late. */
export const isPending = ({ state, until }: Follower, now: Instant): boolean =>
  state === 'asked' && now < until!;

export const confirm = ({ until: _, ...follower }: Follower, now: Instant): Follower => ({
  ...follower,
  state: 'confirmed',
  confirmedAt: now,
});

/** No personal data remains. The item expires by itself, because no function may delete one. */
export const unsubscribe = ({ hash, askedAt, language }: Follower, now: Instant): Follower => ({
  ...{ hash, askedAt, language },
  state: 'left',
  until: now,
});
