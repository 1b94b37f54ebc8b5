import { applyEvent } from '#complaints/fold/apply-event.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { erasedTexts, textsOfMerged } from '#complaints/model/erasable-text.ts';
import type { CompleteCase, CompleteCases } from '../records/case-archive.ts';
import { type ChainHead, findFaults, type IntegrityFault } from './verify-history.ts';

/**
 * Tampering found in a complaint; empty if intact. `heads` come from the checkpoints, `erasedContributors` are the merged
 * complaints that were erased since their complainants wrote in it.
 */
export const findCaseFaults = (
  { file, entries, texts }: CompleteCase,
  heads: readonly ChainHead[],
  erasedContributors: readonly string[] = [],
): IntegrityFault[] =>
  findFaults(
    {
      entries,
      texts,
      erased: new Set([
        ...erasedTexts(entries),
        ...erasedContributors.flatMap((merged) => textsOfMerged(merged, entries)),
      ]),
      stored: file?.complaint,
      fold: () =>
        entries.reduce<Complaint | undefined>(
          (complaint, entry) => applyEvent(complaint, entry, entry.hash),
          undefined,
        ),
    },
    heads,
  );

/** Merged complaints whose complainants wrote in this case and which were erased since; their own histories record the erasure. */
export async function erasedContributorsOf(
  archive: CompleteCases,
  { entries }: Pick<CompleteCase, 'entries'>,
): Promise<string[]> {
  const contributors = new Set(
    entries.flatMap(({ actor }) => (actor.mergedNumber ? [actor.mergedNumber] : [])),
  );
  const erased: string[] = [];
  for (const number of contributors) {
    const theirs = await archive.read(number);
    if (theirs.entries.some(({ type }) => type === 'words-erased.v1')) erased.push(number);
  }
  return erased;
}
