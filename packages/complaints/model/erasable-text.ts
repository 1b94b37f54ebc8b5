import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { TextRef } from './text-ref.ts';

type Erased = Extract<ComplaintEvent, { type: 'words-erased.v1' }>;

export const refsIn = (value: unknown): TextRef[] => {
  if (value === null || typeof value !== 'object') return [];
  const { id, hmac } = value as Partial<TextRef>;
  return typeof hmac === 'string' ? [{ id: id!, hmac }] : Object.values(value).flatMap(refsIn);
};

/**
 * The complainant's texts, and those of offices if the erasure says so, as far as they precede it. Texts of merged
 * complainants go with their own erasure: `textsOfMerged`.
 */
export const textsErasedBy = (erased: Erased, entries: readonly ComplaintEvent[]): string[] =>
  entries
    .filter(({ sequence }) => sequence < erased.sequence)
    .filter(({ actor }) => !actor.mergedNumber)
    .filter((event) => isComplainants(event) || erased.data.kinds.includes('office-words'))
    .flatMap(({ data }) => refsIn(data).map(({ id }) => id));

/** The report is the complainant's text even if an officer typed it. */
const isComplainants = ({ type, actor }: ComplaintEvent): boolean =>
  actor.role === 'complainant' || type === 'complaint-submitted.v1';

/** The texts that the complainant of a merged complaint wrote in a common case. */
export const textsOfMerged = (mergedNumber: string, entries: readonly ComplaintEvent[]): string[] =>
  entries
    .filter(({ actor }) => actor.mergedNumber === mergedNumber)
    .flatMap(({ data }) => refsIn(data).map(({ id }) => id));

/** The complaints that a complaint was ever merged into. */
export const commonCasesOf = (entries: readonly ComplaintEvent[]): string[] => [
  ...new Set(entries.flatMap((event) => (event.type === 'complaint-merged.v1' ? [event.data.into] : []))),
];

export const erasedTexts = (entries: readonly ComplaintEvent[]): Set<string> =>
  new Set(
    entries.flatMap((event) => (event.type === 'words-erased.v1' ? textsErasedBy(event, entries) : [])),
  );
