import type { TenantScope } from '#access/tenant-scope.ts';
import type { Follower, Followers } from '#casework/following/follower.ts';
import { caseKeyOf, copy } from './memory-table.ts';

/** Shared by all tenants. */
export const followerTable = () => ({
  cases: new Map<string, Map<string, Follower>>(),
  places: new Set<string>(),
});

export function memoryFollowers({ tenant }: TenantScope, { cases, places } = followerTable()): Followers {
  const of = (number: string) => {
    const key = caseKeyOf(tenant, number);
    const known = cases.get(key) ?? new Map<string, Follower>();
    cases.set(key, known);
    return known;
  };
  const isSame = (one: Follower | undefined, other: Follower | undefined) =>
    one?.state === other?.state && one?.askedAt === other?.askedAt;
  return {
    all: async (number) => copy([...of(number).values()]),
    find: async (number, hash) => copy(of(number).get(hash)),
    taken: async (hashes, day) =>
      [...places].filter((place) => hashes.some((hash) => place.startsWith(`${tenant}/${hash}/${day}/`)))
        .length,
    async add(number, { before, after, place: { addressHash, day, place } }) {
      const key = `${tenant}/${addressHash}/${day}/${place}`;
      if (places.has(key) || !isSame(of(number).get(after.hash), before)) return false;
      places.add(key);
      of(number).set(after.hash, copy(after));
      return true;
    },
    async change(number, before, after) {
      if (!isSame(of(number).get(after.hash), before)) return false;
      of(number).set(after.hash, copy(after));
      return true;
    },
  };
}
