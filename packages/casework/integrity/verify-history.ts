import { createHmac } from 'node:crypto';
import { refsIn } from '#complaints/model/erasable-text.ts';
import type { StoredText } from '../records/free-text.ts';
import { canonicalJson, type Entry, findBrokenLinks, type LetterEntry } from '../records/hash-chain.ts';

export interface ChainHead {
  readonly sequence: number;
  readonly hash: string;
}

/** `words`: changed free text; `heads`: not as a nightly checkpoint says; `register`: a gap in the numbers. */
export type IntegrityFault = 'entries' | 'state' | 'words' | 'heads' | 'register';

interface History {
  readonly entries: readonly (Entry | LetterEntry)[];
  readonly texts: readonly StoredText[];
  readonly erased: ReadonlySet<string>;
  readonly stored: object | undefined;
  /** @throws if no sequence of steps can have written the entries */
  readonly fold: () => object | undefined;
}

/** Empty if intact. Only `heads` reveal a history that was truncated or rewritten consistently. */
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
    // Entries that no step can have written may fail to fold with any error.
    return false;
  }
}

/** Each referenced text matches its hash, or is erased and missing. */
function areTextsIntact({ texts, entries, erased }: History): boolean {
  const kept = new Map(texts.map((text) => [text.id, text]));
  return refsIn(entries).every(({ id, hmac }) => {
    const text = kept.get(id);
    return erased.has(id) ? text === undefined : text !== undefined && hmacOf(text) === hmac;
  });
}

const hmacOf = ({ salt, words }: StoredText): string =>
  createHmac('sha256', salt).update(words).digest('base64url');
