import type { Actor } from '#complaints/model/facts.ts';
import type { TextRef } from '#complaints/model/text-ref.ts';
import type { ComplaintEvent, EventType } from '#events/complaint/union.ts';
import type { EntryNarration, EntryReader, EntryText, MergedReader, Readers } from './entry.ts';
import type { Author } from './narration.ts';
import { narrations } from './registry.ts';

export const narrationOf = ({ type }: ComplaintEvent): EntryNarration<EventType, ComplaintEvent['data']> =>
  narrations[type] as unknown as EntryNarration<EventType, ComplaintEvent['data']>;

export function mayReadEntry(event: ComplaintEvent, reader: EntryReader): boolean {
  const { readers, quiet } = narrationOf(event);
  if (authorFor(event, reader) === 'quiet' && !quiet) return false;
  return includesReader(typeof readers === 'function' ? readers(event.data) : readers, event, reader);
}

export function authorFor({ actor }: ComplaintEvent, reader: EntryReader): Author {
  if (actor.role !== 'complainant') return undefined;
  if (reader === 'office') return actor.mergedNumber ? 'merged' : undefined;
  if (reader === 'public') return undefined;
  if (isAuthor(actor, reader)) return 'reader';
  return actor.quiet ? 'quiet' : 'another';
}

const isAuthor = ({ role, mergedNumber }: ComplaintEvent['actor'], reader: EntryReader): boolean =>
  role === 'complainant' && reader === (mergedNumber ? mergedReader(mergedNumber) : 'complainant');

export const isMergedReader = (reader: EntryReader): reader is MergedReader => reader.startsWith('merged:');

export const mergedReader = (number: string): MergedReader => `merged:${number}`;

/** The reader that an actor is. */
export function readerOf({ role, mergedNumber }: Actor): EntryReader {
  if (role !== 'complainant') return 'office';
  return mergedNumber ? mergedReader(mergedNumber) : 'complainant';
}

function includesReader(readers: Readers, { actor }: ComplaintEvent, reader: EntryReader): boolean {
  if (readers.includes('author') && isAuthor(actor, reader)) return true;
  return readers.includes(isMergedReader(reader) ? 'merged' : reader);
}

export interface ShownText extends Pick<EntryText<unknown>, 'inSentence' | 'isPrivate'> {
  readonly ref: TextRef;
}

/** In order; empty if the reader may not read the entry. */
export function shownTexts(event: ComplaintEvent, reader: EntryReader): ShownText[] {
  if (!mayReadEntry(event, reader)) return [];
  return narrationOf(event).texts.flatMap(({ readers, ref: refOf, ...form }) => {
    const ref = refOf(event.data);
    const may = includesReader(typeof readers === 'function' ? readers(event.data) : readers, event, reader);
    return ref && may ? [{ ref, ...form }] : [];
  });
}
