import { applyEvent } from '#complaints/fold/apply-event.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { erasedTexts } from '#complaints/model/erasable-text.ts';
import type { HeldCase } from '../records/held-case.ts';
import { type Fault, faultsOfHistory, type Head } from './verify-history.ts';

/** What of a complaint was changed behind the rules; nothing when it is whole. `heads` are those that nights wrote down. */
export const faultsOf = ({ file, entries, texts }: HeldCase, heads: readonly Head[]): Fault[] =>
  faultsOfHistory(
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
