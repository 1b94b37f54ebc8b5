import { scopeOf } from '#access/tenant-scope.ts';
import type { CaseArchive } from './held-case.ts';
import { readNights } from './night-heads.ts';
import type { Vault } from './vault.ts';
import { type Fault, faultsOf } from './verify-case.ts';

export interface Verified {
  readonly complaints: number;
  readonly broken: readonly { readonly number: string; readonly faults: readonly Fault[] }[];
  /** Nights that are missing, changed, or do not follow on the one before. */
  readonly nights: readonly string[];
}

/**
 * Holds every complaint of a tenant to its own history, and that to what the nights wrote down. One complaint is in
 * memory at a time, beside the heads. A complaint that nights know and the table does not is broken too.
 */
export async function verifyTenant(
  { archive, vault }: { archive: CaseArchive; vault: Vault },
  tenant: string,
  progress: (complaints: number) => void,
): Promise<Verified> {
  const scope = scopeOf(tenant);
  const { heads, broken: nights } = await readNights(vault, tenant);
  const missing = new Set(heads.keys());
  const broken: { number: string; faults: Fault[] }[] = [];
  let complaints = 0;
  for await (const number of archive.numbers(scope)) {
    const faults = faultsOf(await archive.held(scope, number), heads.get(number) ?? []);
    if (faults.length > 0) broken.push({ number, faults });
    missing.delete(number);
    complaints += 1;
    if (complaints % 1000 === 0) progress(complaints);
  }
  for (const number of missing) broken.push({ number, faults: ['entries', 'state', 'heads'] });
  return { complaints, broken: broken.toSorted((a, b) => (a.number < b.number ? -1 : 1)), nights };
}
