import type { Letter } from '#letters/letter.ts';
import type { StoredText } from './free-text.ts';
import type { LetterEntry } from './hash-chain.ts';

/** `letter` is missing if its state is gone. */
export interface CompleteLetter {
  readonly id: string;
  readonly letter?: Letter;
  readonly entries: readonly LetterEntry[];
  readonly texts: readonly StoredText[];
}

export interface LetterArchive {
  /** Unordered. Reads the whole table: for commands only. */
  letters(): AsyncIterable<CompleteLetter>;
  registers(): Promise<ReadonlyMap<string, number>>;
}
