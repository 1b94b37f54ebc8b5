import { createHash } from 'node:crypto';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { LetterEvent } from '#events/letter/union.ts';

interface ChainLink {
  /** Hash of the entry before; empty for the first. */
  readonly prev: string;
  /** SHA-256 over this entry without `hash`, in canonical JSON. */
  readonly hash: string;
}

/** A line of a timeline: an event, chained to the line before it so that a changed history shows. */
export type Entry = ComplaintEvent & ChainLink;

/** The same of a letter's timeline. */
export type LetterEntry = LetterEvent & ChainLink;

/** JSON with sorted keys and without undefined values: the same value always gives the same string. */
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

/** Chains an event to the head of its timeline. */
export function appendToChain<Event extends object>(event: Event, prev: string): Event & ChainLink {
  return { ...event, prev, hash: hashOf({ ...event, prev }) };
}

/** Sequence numbers of entries that are not what was written, or do not follow on the one before. */
export function findBrokenLinks(entries: readonly (Entry | LetterEntry)[]): number[] {
  return entries.flatMap((entry, i) => {
    const { hash, ...rest } = entry;
    const follows = entry.prev === (i === 0 ? '' : entries[i - 1]!.hash) && entry.sequence === i + 1;
    return follows && hash === hashOf(rest) ? [] : [entry.sequence];
  });
}
