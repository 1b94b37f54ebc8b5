import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import type { Vault } from '../records/vault.ts';
import type { Head } from './verify-history.ts';

const head = z.strictObject({ sequence: z.int().check(z.positive()), hash: z.string() });

/** What a night writes down: of every complaint, by its number, and letter, by its id, that got an entry from `from` to before `to`, the last one. */
const nightHeads = z.strictObject({
  v: z.literal(1),
  tenant: z.string(),
  /** The local day that `to` ends. */
  day: z.string(),
  from: z.string(),
  to: z.string(),
  /** SHA-256 of what the night before wrote, so that none can be taken away; empty for the first. */
  prev: z.string(),
  heads: z.record(z.string(), head),
});
export type NightHeads = z.infer<typeof nightHeads>;

const nightsPrefix = (tenant: string): string => `${tenant}/heads/`;
export const nightKey = (tenant: string, day: string): string => `${nightsPrefix(tenant)}${day}.json`;

/** By what the night after refers to a night. */
export const hashOfNight = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** What nights wrote down: heads by complaint and letter, and the nights that do not follow on the one before. */
export interface ReadNights {
  readonly heads: ReadonlyMap<string, readonly Head[]>;
  readonly broken: readonly string[];
}

/** Reads all nights of a tenant. Keeps one head for each night in which a complaint changed. */
export async function readNights(vault: Vault, tenant: string): Promise<ReadNights> {
  const heads = new Map<string, Head[]>();
  const broken: string[] = [];
  let before: { hash: string; to: string } | undefined;
  for (const key of await vault.keys(nightsPrefix(tenant))) {
    const text = await vault.read(key);
    const night = parseNight(text);
    const follows = night && night.prev === (before?.hash ?? '') && (!before || night.from === before.to);
    if (!follows || nightKey(tenant, night.day) !== key) broken.push(key);
    for (const [number, one] of Object.entries(night?.heads ?? {}))
      heads.set(number, [...(heads.get(number) ?? []), one]);
    before = { hash: hashOfNight(text), to: night?.to ?? '' };
  }
  return { heads, broken };
}

function parseNight(text: string): NightHeads | undefined {
  try {
    return nightHeads.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
