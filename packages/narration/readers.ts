import type { TextRef } from '#complaints/model/text-ref.ts';
import type { ComplaintEvent, EventType } from '#events/complaint/union.ts';
import type { EntryNarration, EntryReader, EntryText } from './entry.ts';
import { narrations } from './registry.ts';

export const narrationOf = ({ type }: ComplaintEvent): EntryNarration<EventType, ComplaintEvent['data']> =>
  narrations[type] as unknown as EntryNarration<EventType, ComplaintEvent['data']>;

export function mayReadEntry(event: ComplaintEvent, reader: EntryReader): boolean {
  const { readers } = narrationOf(event);
  return (typeof readers === 'function' ? readers(event.data) : readers).includes(reader);
}

export interface ShownText extends Pick<EntryText<unknown>, 'inSentence' | 'isPrivate'> {
  readonly ref: TextRef;
}

/** In order; empty if the reader may not read the entry. */
export function shownTexts(event: ComplaintEvent, reader: EntryReader): ShownText[] {
  if (!mayReadEntry(event, reader)) return [];
  return narrationOf(event).texts.flatMap(({ readers, ref: refOf, ...form }) => {
    const ref = refOf(event.data);
    const may = (typeof readers === 'function' ? readers(event.data) : readers).includes(reader);
    return ref && may ? [{ ref, ...form }] : [];
  });
}
