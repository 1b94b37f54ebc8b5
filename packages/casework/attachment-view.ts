import { type Language, localIso } from '#calendar/zones.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { unfitFileText } from '#wording/unfit-files.ts';
import type { Attachment, Side } from './attachment.ts';

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
  /** Why it could not be taken, and what to do. */
  readonly reason?: { readonly code: string; readonly text: string };
}

/** The files that a side is shown: its own as they stand; of the complainant's an office those that are ready. */
export const attachmentsFor = (side: Side, all: readonly Attachment[]): Attachment[] =>
  all.filter((one) => one.by === side || (side === 'office' && one.state === 'ready'));

export function attachmentView(
  attachment: Attachment,
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
    ...(attachment.state === 'refused'
      ? { reason: { code: attachment.reason, text: unfitFileText(attachment.reason, language) } }
      : {}),
  };
}
