import { type Language, localIso } from '#calendar/zones.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { unfitFileText } from '#wording/errors/unfit-files.ts';
import type { Attachment, Side } from '../records/attachment.ts';
import type { AttachmentReference } from './attachment-references.ts';

/** A file of a case as one side is shown it. */
export interface AttachmentView {
  readonly id: string;
  readonly by: Side;
  readonly state: Attachment['state'];
  readonly type: string;
  readonly size: number;
  /** What its sender calls it, for the side it came from. */
  readonly name?: string;
  readonly at: string;
  /** Sequence number of the last entry that names it. */
  readonly entry?: number;
  /** Ticked for the public. */
  readonly public: boolean;
  /** Why it could not be taken, and what to do. */
  readonly reason?: { readonly code: string; readonly text: string };
}

/**
 * The files that a side is shown: its own as they stand; of the other's those that are ready, and an office's to the
 * complainant once an answer or an interim reply named them.
 */
export const attachmentsFor = (
  side: Side,
  all: readonly Attachment[],
  named: ReadonlyMap<string, AttachmentReference>,
): Attachment[] =>
  all.filter(
    ({ id, by, state }) => by === side || (state === 'ready' && (side === 'office' || named.has(id))),
  );

export function attachmentView(
  attachment: Attachment,
  naming: AttachmentReference | undefined,
  side: Side,
  tenant: TenantConfig,
  language: Language,
): AttachmentView {
  const { id, by, state, type, size, name, at } = attachment;
  return {
    id,
    by,
    state,
    type,
    size,
    ...(name !== undefined && by === side ? { name } : {}),
    at: localIso(tenant.zone, at),
    ...(naming ? { entry: naming.entry } : {}),
    public: naming?.public ?? false,
    ...(attachment.state === 'refused'
      ? { reason: { code: attachment.reason, text: unfitFileText(attachment.reason, language) } }
      : {}),
  };
}
