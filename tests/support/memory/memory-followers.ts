import type { Follower, Followers } from '#casework/following/follower.ts';
import { copy, keyOf } from './memory-table.ts';

/** Followers in this process. */
export function memoryFollowers(): Followers {
  const cases = new Map<string, Map<string, Follower>>();
  const places = new Set<string>();
  const of = (tenant: string, number: string) => {
    const key = keyOf(tenant, number);
    const known = cases.get(key) ?? new Map<string, Follower>();
    cases.set(key, known);
    return known;
  };
  const isSame = (one: Follower | undefined, other: Follower | undefined) =>
    one?.state === other?.state && one?.askedAt === other?.askedAt;
  return {
    all: async ({ tenant }, number) => copy([...of(tenant, number).values()]),
    find: async ({ tenant }, number, hash) => copy(of(tenant, number).get(hash)),
    taken: async ({ tenant }, hashes, day) =>
      [...places].filter((place) => hashes.some((hash) => place.startsWith(`${tenant}/${hash}/${day}/`)))
        .length,
    async add({ tenant }, number, { before, after, place: { addressHash, day, place } }) {
      const key = `${tenant}/${addressHash}/${day}/${place}`;
      if (places.has(key) || !isSame(of(tenant, number).get(after.hash), before)) return false;
      places.add(key);
      of(tenant, number).set(after.hash, copy(after));
      return true;
    },
    async change({ tenant }, number, before, after) {
      if (!isSame(of(tenant, number).get(after.hash), before)) return false;
      of(tenant, number).set(after.hash, copy(after));
      return true;
    },
  };
}
