import type { EntryReader } from '#narration/entry.ts';
import { authorFor, mayReadEntry } from '#narration/readers.ts';
import type { Entry } from '../records/hash-chain.ts';

export interface AttachmentReference {
  readonly entry: number;
  /** True if an office marked it. A complainant's mark only gives consent and publishes nothing. */
  readonly public: boolean;
}

export function attachmentReferences(
  entries: readonly Entry[],
  reader: EntryReader,
): Map<string, AttachmentReference> {
  const named = new Map<string, AttachmentReference>();
  for (const entry of entries) {
    // What another complainant attached is theirs.
    const author = authorFor(entry, reader);
    if (!mayReadEntry(entry, reader) || author === 'another' || author === 'quiet') continue;
    const { sequence, actor, data } = entry;
    const refs = ('attachments' in data && data.attachments) || [];
    for (const { id, public: ticked } of refs) {
      const isPublic = ticked && actor.role !== 'complainant';
      named.set(id, { entry: sequence, public: isPublic || (named.get(id)?.public ?? false) });
    }
  }
  return named;
}
