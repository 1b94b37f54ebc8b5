import * as z from 'zod/mini';
import { type Attachment, attachmentTypes, refusalReasons } from '#casework/records/attachment.ts';
import { slotOf } from '#casework/records/attachment-slot.ts';
import { instant } from '#events/envelope.ts';
import { parseItem } from '../engine/parse-item.ts';
import { attachmentKey } from '../keys/case-keys.ts';

/** Unix seconds. DynamoDB deletes days later, so readers compare `lapses`. */
export const expiryOf = ({ lapses }: { readonly lapses: string }): number =>
  Math.ceil(Date.parse(lapses) / 1000);

export const attachmentItem = (tenant: string, number: string, attachment: Attachment): object => ({
  ...attachmentKey(tenant, number, slotOf(attachment.id)),
  entity: 'attachment',
  v: 1,
  ...attachment,
  ...('lapses' in attachment ? { expiresAt: expiryOf(attachment) } : {}),
});

const requested = {
  id: z.string(),
  by: z.enum(['complainant', 'office']),
  office: z.exactOptional(z.string()),
  type: z.enum(attachmentTypes),
  size: z.int(),
  name: z.exactOptional(z.string()),
  at: instant,
};
const storedAttachment = z.discriminatedUnion('state', [
  z.object({ ...requested, state: z.literal('expected'), until: instant, lapses: instant }),
  z.object({ ...requested, state: z.literal('ready') }),
  z.object({ ...requested, state: z.literal('refused'), reason: z.enum(refusalReasons), lapses: instant }),
]);

/** @throws StoredItemError */
export const parseAttachment = (item: Record<string, unknown>): Attachment =>
  parseItem(storedAttachment, item);

/** Unparsed, for archives and integrity checks. */
export function attachmentAsStored(item: Record<string, unknown>): Attachment {
  const { pk: _, sk: __, entity: ___, v: ____, expiresAt: _____, ...attachment } = item;
  return attachment as unknown as Attachment;
}
