import type { Attachment } from '#casework/records/attachment.ts';
import { slotOf } from '#casework/records/attachment-slot.ts';
import * as keys from '../keys.ts';

/** DynamoDB tidies it away days after this many seconds since 1970; readers compare `lapses`. */
export const expiryOf = ({ lapses }: { readonly lapses: string }): number =>
  Math.ceil(Date.parse(lapses) / 1000);

/** A file of a case, without its content. */
export const attachmentItem = (tenant: string, number: string, attachment: Attachment): object => ({
  ...keys.attachmentKey(tenant, number, slotOf(attachment.id)),
  entity: 'attachment',
  v: 1,
  ...attachment,
  ...('lapses' in attachment ? { expiresAt: expiryOf(attachment) } : {}),
});

export function readAttachment(item: Record<string, unknown>): Attachment {
  const { pk: _, sk: __, entity: ___, v: ____, expiresAt: _____, ...attachment } = item;
  return attachment as unknown as Attachment;
}
