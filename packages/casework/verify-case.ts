import { createHmac } from 'node:crypto';
import { applyEvent } from '#complaints/apply-event.ts';
import type { Complaint } from '#complaints/complaint.ts';
import { erasedWords, refsIn } from '#complaints/erased-words.ts';
import { brokenLinks, canonicalJson, type Entry } from './entry.ts';
import type { HeldCase } from './held-case.ts';
import type { Text } from './seal-words.ts';

/** The last entry of a complaint as a night wrote it down. */
export interface Head {
  readonly sequence: number;
  readonly hash: string;
}

/** What is not as it was written: an entry, the end of the history, the state, words; or what a night wrote down. */
export type Fault = 'entries' | 'state' | 'words' | 'heads';

/**
 * What of a complaint was changed behind the rules; nothing when it is whole. `heads` are those that nights wrote down:
 * a history that was cut off or written anew is sound in itself and does not lead to them.
 */
export function faultsOf({ file, entries, texts }: HeldCase, heads: readonly Head[]): Fault[] {
  const faults: Fault[] = [];
  if (entries.length === 0 || brokenLinks(entries).length > 0) faults.push('entries');
  if (!file || !isFoldOf(file.complaint, entries)) faults.push('state');
  if (!areTheWords(texts, entries)) faults.push('words');
  if (heads.some(({ sequence, hash }) => entries[sequence - 1]?.hash !== hash)) faults.push('heads');
  return faults;
}

function isFoldOf(stored: Complaint, entries: readonly Entry[]): boolean {
  try {
    const folded = entries.reduce<Complaint | undefined>(
      (complaint, entry) => applyEvent(complaint, entry, entry.hash),
      undefined,
    );
    return canonicalJson(folded) === canonicalJson(stored);
  } catch {
    // What no sequence of steps can have written does not fold, in whatever way it fails.
    return false;
  }
}

/** Every word that history refers to is the one that was sealed, or is erased and gone. */
function areTheWords(texts: readonly Text[], entries: readonly Entry[]): boolean {
  const kept = new Map(texts.map((text) => [text.id, text]));
  const erased = erasedWords(entries);
  return refsIn(entries).every(({ id, hmac }) => {
    const text = kept.get(id);
    return erased.has(id) ? text === undefined : text !== undefined && hmacOf(text) === hmac;
  });
}

const hmacOf = ({ salt, words }: Text): string =>
  createHmac('sha256', salt).update(words).digest('base64url');
