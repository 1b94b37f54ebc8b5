import type { Instant, Language } from '#calendar/zones.ts';

/**
 * Somebody who wants to hear of a case that is not their own, known by the keyed hash of their address for this case:
 * nobody can tell from two cases that the same person follows both.
 */
export interface Follower {
  readonly hash: string;
  /** `asked`: until the address says yes itself; `left`: for good, and without its address. */
  readonly state: 'asked' | 'confirmed' | 'left';
  readonly askedAt: Instant;
  readonly confirmedAt?: Instant;
  readonly email?: string;
  readonly language: Language;
  /** From when the item may be gone. */
  readonly until?: Instant;
}

/** One of the few places that an address has on one local day, by its keyed hash, whatever the cases. */
export interface DailyQuota {
  readonly addressHash: string;
  readonly day: string;
  readonly place: number;
  readonly until: Instant;
}

/** Where followers are kept. All reads are consistent. */
export interface Followers {
  /** Whoever asked to follow a case, in no order; with those who left and are not tidied away yet. */
  all(number: string): Promise<Follower[]>;
  find(number: string, hash: string): Promise<Follower | undefined>;
  /** How many places of a day are taken under any of these hashes of one address. */
  taken(addressHashes: readonly string[], day: string): Promise<number>;
  /** Puts a follower in place of what was read before, and takes a place of the day; false when either changed meanwhile. */
  add(number: string, added: FollowerWrite): Promise<boolean>;
  /** Puts a follower in place of what was read before; false when that changed meanwhile. */
  change(number: string, before: Follower, after: Follower): Promise<boolean>;
}

export interface FollowerWrite {
  readonly before: Follower | undefined;
  readonly after: Follower;
  readonly place: DailyQuota;
}

/** How long the mail's link waits for a yes. */
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

/** Waits for a yes and has not waited too long; expiry itself comes days later. */
export const isPending = ({ state, until }: Follower, now: Instant): boolean =>
  state === 'asked' && now < until!;

export const confirm = ({ until: _, ...follower }: Follower, now: Instant): Follower => ({
  ...follower,
  state: 'confirmed',
  confirmedAt: now,
});

/** Nothing of the person is left; the item itself expires, because nobody may delete one. */
export const unsubscribe = ({ hash, askedAt, language }: Follower, now: Instant): Follower => ({
  ...{ hash, askedAt, language },
  state: 'left',
  until: now,
});
