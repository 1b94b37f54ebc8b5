import { createHmac } from 'node:crypto';
import { refsIn } from '#complaints/model/erasable-text.ts';
import type { StoredText } from '../records/free-text.ts';
import { canonicalJson, type Entry, findBrokenLinks, type LetterEntry } from '../records/hash-chain.ts';

/** The last entry of a history as a night wrote it down. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/**
 * What is not as it was written: an entry, the end of the history, the state, words; or what a night wrote down; or, of
 * a letter, that its number is the next of the register.
 */
export type IntegrityFault = 'entries' | 'state' | 'words' | 'heads' | 'register';

/** The entries of a complaint or a letter, and what lies beside them. */
interface History {
  readonly entries: readonly (Entry | LetterEntry)[];
  readonly texts: readonly StoredText[];
  /** Ids of words that erasures have taken. */
  readonly erased: ReadonlySet<string>;
  /** The state that is kept; undefined when it is gone. */
  readonly stored: object | undefined;
  /** The state to which the entries lead. @throws where no sequence of steps can have written them. */
  readonly fold: () => object | undefined;
}

/**
 * What of a history was changed behind the rules; nothing when it is whole. `heads` are those that nights wrote down: a
 * history that was cut off or written anew is sound in itself and does not lead to them.
 */
export function findFaults(history: History, heads: readonly ChainHead[]): IntegrityFault[] {
  const { entries } = history;
  const faults: IntegrityFault[] = [];
  if (entries.length === 0 || findBrokenLinks(entries).length > 0) faults.push('entries');
  if (!isFolded(history)) faults.push('state');
  if (!areTextsIntact(history)) faults.push('words');
  if (heads.some(({ sequence, hash }) => entries[sequence - 1]?.hash !== hash)) faults.push('heads');
  return faults;
}

function isFolded({ stored, fold }: History): boolean {
  if (!stored) return false;
  try {
    return canonicalJson(fold()) === canonicalJson(stored);
  } catch {
    // What no sequence of steps can have written does not fold, in whatever way it fails.
    return false;
  }
}

/** Every word that history refers to is the one that was sealed, or is erased and gone. */
function areTextsIntact({ texts, entries, erased }: History): boolean {
  const kept = new Map(texts.map((text) => [text.id, text]));
  return refsIn(entries).every(({ id, hmac }) => {
    const text = kept.get(id);
    return erased.has(id) ? text === undefined : text !== undefined && hmacOf(text) === hmac;
  });
}

const hmacOf = ({ salt, words }: StoredText): string =>
  createHmac('sha256', salt).update(words).digest('base64url');
