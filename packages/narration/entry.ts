import type { TextRef } from '#complaints/model/text-ref.ts';
import type { ComplaintEvent, EventType } from '#events/complaint/union.ts';
import type { NarrationContext } from './narration.ts';

/**
 * Who reads a complaint: its complainant, the complainant of a merged report by that report's number, an office, or the
 * public, to which followers belong.
 */
export type EntryReader = 'complainant' | MergedReader | 'office' | 'public';
export type MergedReader = `merged:${string}`;

/** Readers as a record states them. `author`: the complainant who wrote the entry, and no other complainant. */
type ReaderKind = 'complainant' | 'merged' | 'author' | 'office' | 'public';

export type Readers = readonly ReaderKind[];

export const noReader: Readers = [];
export const offices: Readers = ['office'];
export const complainantAndOffices: Readers = ['complainant', 'office'];
/** What one complainant did concerns all complainants of the matter. */
export const complainantsAndOffices: Readers = ['complainant', 'merged', 'office'];
/** What one complainant wrote is read by the offices, and by no other complainant. */
export const authorAndOffices: Readers = ['author', 'office'];
export const everyReader: Readers = ['complainant', 'merged', 'office', 'public'];

export type EventData<Type extends EventType> = Extract<ComplaintEvent, { type: Type }>['data'];

type ReadersOf<Data> = Readers | ((data: Data) => Readers);

/** Undefined leaves the entry out here, even for a reader who may know of it. */
type Sentence<Data> = (data: Data, context: NarrationContext, reader: EntryReader) => string | undefined;

/** A free text of the entry, and its readers. */
export interface EntryText<Data> {
  readonly readers: ReadersOf<Data>;
  readonly ref: (data: Data) => TextRef | undefined;
  /** Part of the sentence instead of following it. */
  readonly inSentence?: true;
  /** For complainant and offices only, and labelled so in the timeline (domain.md section 3). */
  readonly isPrivate?: true;
}

/** How one event is narrated. Readers are mandatory: an entry or text without readers is shown to no one. */
export interface EntryNarration<Type extends EventType, Data = EventData<Type>> {
  /** Who may learn that it happened. */
  readonly readers: ReadersOf<Data>;
  /** What the timeline shows before the texts. */
  readonly sentence: Sentence<Data>;
  /** One line without free text, for a caller whose If-Match was stale. */
  readonly summary: Sentence<Data>;
  /**
   * What the other complainants read if the complainant of a secret report did it. Without it they must not learn that
   * it happened, since only that complainant can have done it.
   */
  readonly quiet?: Sentence<Data>;
  /** The summary in front of the entry's public texts, in mails about a primary case. */
  readonly introduction?: Sentence<Data>;
  readonly texts: readonly EntryText<Data>[];
  /** What mails to followers say, with and without the public texts; undefined if they get no mail about it. */
  readonly news?: {
    readonly sentence: (context: Pick<NarrationContext, 't'>) => string;
    readonly summary: (context: Pick<NarrationContext, 't'>) => string;
  };
}
