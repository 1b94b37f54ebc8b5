import { applyLetterEvent } from '#letters/apply-letter-event.ts';
import type { Letter } from '#letters/letter.ts';
import { registerFaults } from '#letters/register.ts';
import type { CompleteLetter, LetterArchive } from '../records/letter-archive.ts';
import { type ChainHead, findFaults, type IntegrityFault } from './verify-history.ts';

const noneErased: ReadonlySet<string> = new Set();

const findLetterFaults = (
  { letter, entries, texts }: CompleteLetter,
  heads: readonly ChainHead[],
): IntegrityFault[] =>
  findFaults(
    {
      entries,
      texts,
      erased: noneErased,
      stored: letter,
      fold: () =>
        entries.reduce<Letter | undefined>(
          (folded, entry) => applyLetterEvent(folded, entry, entry.hash),
          undefined,
        ),
    },
    heads,
  );

/** By letter id, empty if intact. Register faults are listed with their letters, or under the register's own name. */
export async function verifyLetters(
  archive: LetterArchive,
  heads: ReadonlyMap<string, readonly ChainHead[]>,
): Promise<Map<string, IntegrityFault[]>> {
  const found = new Map<string, IntegrityFault[]>();
  const letters: Letter[] = [];
  for await (const held of archive.letters()) {
    found.set(held.id, findLetterFaults(held, heads.get(held.id) ?? []));
    if (held.letter) letters.push(held.letter);
  }
  for (const name of registerFaults(letters, await archive.registers()))
    found.set(name, [...(found.get(name) ?? []), 'register']);
  return found;
}
