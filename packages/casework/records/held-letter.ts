import type { Letter } from '#letters/letter.ts';
import type { LetterEntry } from './entry.ts';
import type { Text } from './seal-words.ts';

/** All that is held of one letter. `letter` is missing when its state is gone. */
export interface HeldLetter {
  readonly id: string;
  readonly letter?: Letter;
  readonly entries: readonly LetterEntry[];
  readonly texts: readonly Text[];
}

/** The letters of a tenant as they lie in the store, past all rules. Reads are consistent. */
export interface LetterArchive {
  /** Everything that is held under a letter's id, in no order. Reads the whole table: for commands alone. */
  letters(): AsyncIterable<HeldLetter>;
  /** The last number that the register gave in each year. */
  registers(): Promise<ReadonlyMap<string, number>>;
}
