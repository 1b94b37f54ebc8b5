import type { EntryReader } from '#narration/entry.ts';
import { mayReadEntry } from '#narration/readers.ts';
import type { Entry } from '../records/hash-chain.ts';

/** Where a file is named, and whether it is ticked for the public. */
export interface AttachmentReference {
  /** Sequence number of the last entry that names it. */
  readonly entry: number;
  /** An office ticked it: a complainant who does agrees, and publishes nothing. */
  readonly public: boolean;
}

/** The files that entries name, by their id; those of entries that are not the reader's are left out. */
export function attachmentReferences(
  entries: readonly Entry[],
  reader: EntryReader,
): Map<string, AttachmentReference> {
  const named = new Map<string, AttachmentReference>();
  for (const entry of entries) {
    if (!mayReadEntry(entry, reader)) continue;
    const { sequence, actor, data } = entry;
    const refs = ('attachments' in data && data.attachments) || [];
    for (const { id, public: ticked } of refs) {
      const isPublic = ticked && actor.role !== 'complainant';
      named.set(id, { entry: sequence, public: isPublic || (named.get(id)?.public ?? false) });
    }
  }
  return named;
}
