import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { TextRef } from './text-ref.ts';

type Erased = Extract<ComplaintEvent, { type: 'words-erased.v1' }>;

/** Every reference to words in a piece of history. */
export const refsIn = (value: unknown): TextRef[] => {
  if (value === null || typeof value !== 'object') return [];
  const { id, hmac } = value as Partial<TextRef>;
  return typeof hmac === 'string' ? [{ id: id!, hmac }] : Object.values(value).flatMap(refsIn);
};

/** The words that an erasure takes: the complainant's own written before it, and those of offices if it says so. */
export const textsErasedBy = (erased: Erased, entries: readonly ComplaintEvent[]): string[] =>
  entries
    .filter(({ sequence }) => sequence < erased.sequence)
    .filter((event) => isComplainants(event) || erased.data.kinds.includes('office-words'))
    .flatMap(({ data }) => refsIn(data).map(({ id }) => id));

/** A report is the complainant's, whoever took it down. */
const isComplainants = ({ type, actor }: ComplaintEvent): boolean =>
  actor.role === 'complainant' || type === 'complaint-submitted.v1';

/** All words that erasures of a history have taken. */
export const erasedTexts = (entries: readonly ComplaintEvent[]): Set<string> =>
  new Set(
    entries.flatMap((event) => (event.type === 'words-erased.v1' ? textsErasedBy(event, entries) : [])),
  );
