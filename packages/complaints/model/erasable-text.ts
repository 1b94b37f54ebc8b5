import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { TextRef } from './text-ref.ts';

type Erased = Extract<ComplaintEvent, { type: 'words-erased.v1' }>;

export const refsIn = (value: unknown): TextRef[] => {
  if (value === null || typeof value !== 'object') return [];
  const { id, hmac } = value as Partial<TextRef>;
  return typeof hmac === 'string' ? [{ id: id!, hmac }] : Object.values(value).flatMap(refsIn);
};

/** The complainant's texts, and those of offices if the erasure says so, as far as they precede it. */
export const textsErasedBy = (erased: Erased, entries: readonly ComplaintEvent[]): string[] =>
  entries
    .filter(({ sequence }) => sequence < erased.sequence)
    .filter((event) => isComplainants(event) || erased.data.kinds.includes('office-words'))
    .flatMap(({ data }) => refsIn(data).map(({ id }) => id));

/** The report is the complainant's text even if an officer typed it. */
const isComplainants = ({ type, actor }: ComplaintEvent): boolean =>
  actor.role === 'complainant' || type === 'complaint-submitted.v1';

export const erasedTexts = (entries: readonly ComplaintEvent[]): Set<string> =>
  new Set(
    entries.flatMap((event) => (event.type === 'words-erased.v1' ? textsErasedBy(event, entries) : [])),
  );
