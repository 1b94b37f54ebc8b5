import type { CaseArchive } from '../records/held-case.ts';
import type { LetterArchive } from '../records/held-letter.ts';
import type { Vault } from '../records/vault.ts';
import { readNights } from './night-heads.ts';
import { faultsOf } from './verify-case.ts';
import type { Fault } from './verify-history.ts';
import { verifyLetters } from './verify-letters.ts';

export interface Verified {
  readonly complaints: number;
  /** Complaints by their numbers, letters by their ids, registers by `register-` and the year. */
  readonly broken: readonly { readonly number: string; readonly faults: readonly Fault[] }[];
  /** Nights that are missing, changed, or do not follow on the one before. */
  readonly nights: readonly string[];
}

/**
 * Holds every complaint and letter of a tenant to its own history, and that to what the nights wrote down; and the
 * letters' numbers to the register. One complaint is in memory at a time, beside the heads and the letters. What nights
 * know and the table does not is broken too.
 */
export async function verifyTenant(
  { archive, letters, vault }: { archive: CaseArchive; letters: LetterArchive; vault: Vault },
  tenant: string,
  progress: (complaints: number) => void,
): Promise<Verified> {
  const { heads, broken: nights } = await readNights(vault, tenant);
  const missing = new Set(heads.keys());
  const broken: { number: string; faults: Fault[] }[] = [];
  const note = (number: string, faults: Fault[]): void => {
    if (faults.length > 0) broken.push({ number, faults });
    missing.delete(number);
  };
  let complaints = 0;
  for await (const number of archive.numbers()) {
    note(number, faultsOf(await archive.held(number), heads.get(number) ?? []));
    complaints += 1;
    if (complaints % 1000 === 0) progress(complaints);
  }
  for (const [id, faults] of await verifyLetters(letters, heads)) note(id, faults);
  for (const number of missing) broken.push({ number, faults: ['entries', 'state', 'heads'] });
  return { complaints, broken: broken.toSorted((a, b) => (a.number < b.number ? -1 : 1)), nights };
}
