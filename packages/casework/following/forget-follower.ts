import * as z from 'zod/mini';
import type { Instant } from '#calendar/zones.ts';
import { erasureBases } from '#events/vocabulary.ts';
import { canonicalJson } from '../records/hash-chain.ts';
import type { WormStore } from '../records/worm-store.ts';
import type { Follower } from './follower.ts';

/** Keeps a follower who asked again since. Idempotent. */
export interface FollowerEraser {
  forget(number: string, follower: Pick<Follower, 'hash' | 'askedAt'>): Promise<void>;
}

/** Kept outside the table and without the address, to delete the follower again after a restore. */
const forgetting = z.strictObject({
  v: z.literal(1),
  tenant: z.string(),
  number: z.string(),
  follower: z.string(),
  askedAt: z.string(),
  at: z.string(),
  basis: z.enum(erasureBases),
});
export type ForgottenFollower = z.infer<typeof forgetting>;

const prefix = (tenant: string): string => `${tenant}/forgotten-followers/`;

export async function* forgottenFollowers(
  wormStore: WormStore,
  tenant: string,
): AsyncGenerator<ForgottenFollower> {
  for (const key of await wormStore.keys(prefix(tenant)))
    yield forgetting.parse(JSON.parse(await wormStore.read(key)));
}

interface Followed {
  readonly tenant: string;
  readonly number: string;
}

/** UU 27/2022. Records the deletion outside the table first; the case keeps no trace of it. */
export async function forgetFollower(
  { vault, eraser }: { vault: WormStore; eraser: FollowerEraser },
  { tenant, number, hash, askedAt }: Pick<Follower, 'hash' | 'askedAt'> & Followed,
  { at, basis }: { at: Instant; basis: ForgottenFollower['basis'] },
): Promise<void> {
  const line: ForgottenFollower = { v: 1, tenant, number, follower: hash, askedAt, at, basis };
  await vault.put(`${prefix(tenant)}${number}/${hash}-${askedAt}.json`, canonicalJson(line));
  await eraser.forget(number, { hash, askedAt });
}
