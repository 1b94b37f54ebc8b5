import type { Letter } from '#letters/letter.ts';
import type { StoredText } from './free-text.ts';
import type { LetterEntry } from './hash-chain.ts';

/** All that is held of one letter. `letter` is missing when its state is gone. */
export interface CompleteLetter {
  readonly id: string;
  readonly letter?: Letter;
  readonly entries: readonly LetterEntry[];
  readonly texts: readonly StoredText[];
}

/** The letters of a tenant as they lie in the store, past all rules. Reads are consistent. */
export interface LetterArchive {
  /** Everything that is held under a letter's id, in no order. Reads the whole table: for commands alone. */
  letters(): AsyncIterable<CompleteLetter>;
  /** The last number that the register gave in each year. */
  registers(): Promise<ReadonlyMap<string, number>>;
}
