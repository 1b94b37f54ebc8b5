import { commonCasesOf, textsErasedBy, textsOfMerged } from '#complaints/model/erasable-text.ts';
import type { Attachments } from '../records/attachment-store.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import { erasureKey } from '../records/erasures.ts';
import { canonicalJson, type Entry } from '../records/hash-chain.ts';
import type { WormStore } from '../records/worm-store.ts';

/** Idempotent. */
export interface Eraser {
  erase(number: string, what: { readonly texts: readonly string[] }): Promise<void>;
  /** Deletes these texts alone; the people of the case stay. */
  eraseTexts(number: string, texts: readonly string[]): Promise<void>;
}

export interface ErasingStores {
  readonly complaints: ComplaintStore;
  readonly eraser: Eraser;
  readonly attachments: Attachments;
  readonly vault: WormStore;
}

/** Records the erasure outside the table first, to be repeated after a restore. The next try completes a killed run. */
export async function eraseWords(
  { complaints, eraser, attachments, vault }: ErasingStores,
  { tenant, number, sequence }: { tenant: string; number: string; sequence: number },
): Promise<void> {
  const entries = await complaints.timeline(number);
  const erased = entries.find((entry) => entry.sequence === sequence);
  if (erased?.type !== 'words-erased.v1') throw new Error(`${number} has no erasure ${sequence}`);
  const { at, data } = erased;
  const line = { v: 1, tenant, number, sequence, at, ...data };
  await vault.put(erasureKey(tenant, number, sequence), canonicalJson(line));
  await attachments.eraseAll(number);
  await eraser.erase(number, { texts: textsErasedBy(erased, entries) });
  await eraseInCommonCases({ complaints, eraser }, number, entries);
}

/** Erases what the complainant wrote in the cases that the complaint was ever merged into. */
export async function eraseInCommonCases(
  { complaints, eraser }: Pick<ErasingStores, 'complaints' | 'eraser'>,
  number: string,
  entries: readonly Entry[],
): Promise<void> {
  for (const into of commonCasesOf(entries)) {
    const theirs = textsOfMerged(number, await complaints.timeline(into));
    if (theirs.length > 0) await eraser.eraseTexts(into, theirs);
  }
}
