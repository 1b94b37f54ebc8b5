import type { TextRef } from '#complaints/model/text-ref.ts';
import type { ComplaintEvent, EventType } from '#events/complaint/union.ts';
import type { NarrationContext } from './narration.ts';

/** Who reads of a case: its complainant, an office that may read it, or the public, to which followers belong. */
export type EntryReader = 'complainant' | 'office' | 'public';

export type Readers = readonly EntryReader[];

/** The four audiences that an entry or a text of it may have. */
export const noReader: Readers = [];
export const offices: Readers = ['office'];
export const complainantAndOffices: Readers = ['complainant', 'office'];
export const everyReader: Readers = ['complainant', 'office', 'public'];

export type EventData<Type extends EventType> = Extract<ComplaintEvent, { type: Type }>['data'];

type ReadersOf<Data> = Readers | ((data: Data) => Readers);

/** One sentence; undefined where the entry is left out of this place, although its reader may know of it. */
type Sentence<Data> = (data: Data, context: NarrationContext, reader: EntryReader) => string | undefined;

/** A text that somebody wrote, and who may read it. */
export interface EntryText<Data> {
  readonly readers: ReadersOf<Data>;
  readonly ref: (data: Data) => TextRef | undefined;
  /** It stands inside the sentence, not behind it. */
  readonly inSentence?: true;
  /** For the complainant and the offices alone: the timeline says so before it (domain.md section 3). */
  readonly isPrivate?: true;
}

/** How one event is narrated. All of it must be stated: without readers nobody reads an entry or a text. */
export interface EntryNarration<Type extends EventType, Data = EventData<Type>> {
  /** Who may learn that it happened, in whatever place. */
  readonly readers: ReadersOf<Data>;
  /** What stands in the timeline before the texts. */
  readonly sentence: Sentence<Data>;
  /** One line without any text, for a caller that acted on an older state. */
  readonly summary: Sentence<Data>;
  readonly texts: readonly EntryText<Data>[];
  /** What followers are told, with the texts for the public behind it and without; left out where they get no mail of it. */
  readonly news?: {
    readonly sentence: (context: Pick<NarrationContext, 't'>) => string;
    readonly summary: (context: Pick<NarrationContext, 't'>) => string;
  };
}
