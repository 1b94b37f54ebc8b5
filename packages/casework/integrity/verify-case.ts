import { applyEvent } from '#complaints/fold/apply-event.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { erasedTexts } from '#complaints/model/erasable-text.ts';
import type { CompleteCase } from '../records/case-archive.ts';
import { type ChainHead, findFaults, type IntegrityFault } from './verify-history.ts';

/** Empty if intact. `heads` come from the checkpoints. */
export const findCaseFaults = (
  { file, entries, texts }: CompleteCase,
  heads: readonly ChainHead[],
): IntegrityFault[] =>
  findFaults(
    {
      entries,
      texts,
      erased: erasedTexts(entries),
      stored: file?.complaint,
      fold: () =>
        entries.reduce<Complaint | undefined>(
          (complaint, entry) => applyEvent(complaint, entry, entry.hash),
          undefined,
        ),
    },
    heads,
  );
