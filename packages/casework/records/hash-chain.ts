import { createHash } from 'node:crypto';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { LetterEvent } from '#events/letter/union.ts';

export interface ChainLink {
  /** Hash of the previous entry; empty for the first. */
  readonly prev: string;
  /** SHA-256 over this entry without `hash`, in canonical JSON. */
  readonly hash: string;
}

export type Entry = ComplaintEvent & ChainLink;

export type LetterEntry = LetterEvent & ChainLink;

/** Sorted keys and no undefined values, so that equal values give equal strings. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields: string[] = [];
  for (const name of Object.keys(value).sort()) {
    const field = (value as Record<string, unknown>)[name];
    if (field !== undefined) fields.push(`${JSON.stringify(name)}:${canonicalJson(field)}`);
  }
  return `{${fields.join(',')}}`;
}

const hashOf = (event: object): string =>
  createHash('sha256').update(canonicalJson(event)).digest('base64url');

export function appendToChain<Event extends object>(event: Event, prev: string): Event & ChainLink {
  return { ...event, prev, hash: hashOf({ ...event, prev }) };
}

export function findBrokenLinks(entries: readonly (Entry | LetterEntry)[]): number[] {
  return entries.flatMap((entry, i) => {
    const { hash, ...rest } = entry;
    const follows = entry.prev === (i === 0 ? '' : entries[i - 1]!.hash) && entry.sequence === i + 1;
    return follows && hash === hashOf(rest) ? [] : [entry.sequence];
  });
}
