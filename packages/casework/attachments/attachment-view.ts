import { type Language, localIso } from '#calendar/zones.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { unfitFileText } from '#wording/errors/unfit-files.ts';
import type { Attachment, Side } from '../records/attachment.ts';
import type { AttachmentReference } from './attachment-references.ts';

export interface AttachmentView {
  readonly id: string;
  readonly by: Side;
  readonly state: Attachment['state'];
  readonly type: string;
  readonly size: number;
  /** Shown to the sender's side only. */
  readonly name?: string;
  readonly at: string;
  readonly entry?: number;
  readonly public: boolean;
  readonly reason?: { readonly code: string; readonly text: string };
}

/** Each side sees all its own files and the other's ready ones; the complainant only those that an answer names. */
export const attachmentsFor = (
  side: Side,
  all: readonly Attachment[],
  named: ReadonlyMap<string, AttachmentReference>,
): Attachment[] =>
  all.filter(
    ({ id, by, state }) => by === side || (state === 'ready' && (side === 'office' || named.has(id))),
  );

interface AttachmentReading {
  /** The entry that names the file, if any. */
  readonly reference: AttachmentReference | undefined;
  readonly side: Side;
  readonly tenant: TenantConfig;
  readonly language: Language;
}

export function attachmentView(
  attachment: Attachment,
  { reference, side, tenant, language }: AttachmentReading,
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
    ...(reference ? { entry: reference.entry } : {}),
    public: reference?.public ?? false,
    ...(attachment.state === 'refused'
      ? { reason: { code: attachment.reason, text: unfitFileText(attachment.reason, language) } }
      : {}),
  };
}
