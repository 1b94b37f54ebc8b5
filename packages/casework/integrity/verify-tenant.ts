import type { CaseArchive } from '../records/case-archive.ts';
import type { LetterArchive } from '../records/letter-archive.ts';
import type { WormStore } from '../records/worm-store.ts';
import { readCheckpoints } from './checkpoint.ts';
import { erasedContributorsOf, findCaseFaults } from './verify-case.ts';
import type { IntegrityFault } from './verify-history.ts';
import { verifyLetters } from './verify-letters.ts';

export interface IntegrityReport {
  readonly complaints: number;
  /** Complaints by number, letters by id, registers as `register-` and the year. */
  readonly broken: readonly { readonly number: string; readonly faults: readonly IntegrityFault[] }[];
  readonly nights: readonly string[];
}

/** Keeps one complaint in memory. A history that a checkpoint knows and the table lacks is a fault too. */
export async function verifyTenant(
  { archive, letters, vault }: { archive: CaseArchive; letters: LetterArchive; vault: WormStore },
  tenant: string,
  progress: (complaints: number) => void,
): Promise<IntegrityReport> {
  const { heads, broken: nights } = await readCheckpoints(vault, tenant);
  const missing = new Set(heads.keys());
  const broken: { number: string; faults: IntegrityFault[] }[] = [];
  const note = (number: string, faults: IntegrityFault[]): void => {
    if (faults.length > 0) broken.push({ number, faults });
    missing.delete(number);
  };
  let complaints = 0;
  for await (const number of archive.numbers()) {
    const held = await archive.read(number);
    const erased = await erasedContributorsOf(archive, held);
    note(number, findCaseFaults(held, heads.get(number) ?? [], erased));
    complaints += 1;
    if (complaints % 1000 === 0) progress(complaints);
  }
  for (const [id, faults] of await verifyLetters(letters, heads)) note(id, faults);
  for (const number of missing) broken.push({ number, faults: ['entries', 'state', 'heads'] });
  return { complaints, broken: broken.toSorted((a, b) => (a.number < b.number ? -1 : 1)), nights };
}
