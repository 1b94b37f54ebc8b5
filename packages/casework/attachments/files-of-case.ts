import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { readerOf } from '#narration/readers.ts';
import type { Attachment, Side } from '../records/attachment.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import type { Entry } from '../records/hash-chain.ts';
import { type AttachmentReference, attachmentReferences } from './attachment-references.ts';
import { attachmentsFor } from './attachment-view.ts';

/** A file that a reader may see. */
export interface FileOfCase {
  /** The complaint that stores it. The files of a merged complainant stay with the own report. */
  readonly number: string;
  readonly file: Attachment;
  readonly reference?: AttachmentReference | undefined;
}

export const sideOf = ({ role }: Actor): Side => (role === 'complainant' ? 'complainant' : 'office');

/** The files of a complaint for a reader. An office also sees those that merged complainants named in it. */
export async function filesOfCase(
  store: Pick<ComplaintStore, 'attachments'>,
  { number, contributors = [] }: Complaint,
  entries: readonly Entry[],
  actor: Actor,
): Promise<FileOfCase[]> {
  const named = attachmentReferences(entries, readerOf(actor));
  const own = attachmentsFor(sideOf(actor), await store.attachments(number), named);
  const others = actor.role === 'complainant' ? [] : contributors;
  const theirs = await Promise.all(
    others.map(async (merged) => {
      const byThem = entries.filter((entry) => entry.actor.mergedNumber === merged);
      const given = attachmentReferences(byThem, 'office');
      const files = await store.attachments(merged);
      return files
        .filter(({ id, state }) => state === 'ready' && given.has(id))
        .map((file) => ({ number: merged, file, reference: given.get(file.id) }));
    }),
  );
  return [...own.map((file) => ({ number, file, reference: named.get(file.id) })), ...theirs.flat()];
}
