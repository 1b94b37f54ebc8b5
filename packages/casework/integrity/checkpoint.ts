import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { WormStore } from '../records/worm-store.ts';
import type { ChainHead } from './verify-history.ts';

const head = z.strictObject({ sequence: z.int().check(z.positive()), hash: z.string() });

/** The last entry of each complaint and letter that got entries from `from` (inclusive) to `to` (exclusive). */
const checkpointSchema = z.strictObject({
  v: z.literal(1),
  tenant: z.string(),
  day: z.string(),
  from: z.string(),
  to: z.string(),
  /** SHA-256 of the previous checkpoint, so that none can be removed; empty for the first. */
  prev: z.string(),
  heads: z.record(z.string(), head),
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

const checkpointPrefix = (tenant: string): string => `${tenant}/heads/`;
export const checkpointObjectKey = (tenant: string, day: string): string =>
  `${checkpointPrefix(tenant)}${day}.json`;

export const checkpointHash = (text: string): string => createHash('sha256').update(text).digest('base64url');

export interface ReadCheckpoints {
  readonly heads: ReadonlyMap<string, readonly ChainHead[]>;
  readonly broken: readonly string[];
}

/** Keeps one head for each night in which a complaint changed. */
export async function readCheckpoints(wormStore: WormStore, tenant: string): Promise<ReadCheckpoints> {
  const heads = new Map<string, ChainHead[]>();
  const broken: string[] = [];
  let before: { hash: string; to: string } | undefined;
  for (const key of await wormStore.keys(checkpointPrefix(tenant))) {
    const text = await wormStore.read(key);
    const night = parseCheckpoint(text);
    const follows = night && night.prev === (before?.hash ?? '') && (!before || night.from === before.to);
    if (!follows || checkpointObjectKey(tenant, night.day) !== key) broken.push(key);
    for (const [number, one] of Object.entries(night?.heads ?? {}))
      heads.set(number, [...(heads.get(number) ?? []), one]);
    before = { hash: checkpointHash(text), to: night?.to ?? '' };
  }
  return { heads, broken };
}

function parseCheckpoint(text: string): Checkpoint | undefined {
  try {
    return checkpointSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
