import * as z from 'zod/mini';
import type { AttachmentRef } from '#events/envelope.ts';
import type { Facts, FieldRefusal } from './facts.ts';
import { line } from './text-input.ts';

const maxNamed = 10;

export const attachments = z.optional(
  z
    .array(z.strictObject({ id: line(40), public: z.optional(z.boolean()) }))
    .check(z.minLength(1), z.maxLength(maxNamed)),
);
type NamedAttachments = z.infer<typeof attachments>;

export const attachmentFields = (named: NamedAttachments): { attachments?: AttachmentRef[] } =>
  named ? { attachments: named.map(({ id, public: open = false }) => ({ id, public: open })) } : {};

/** Attachments must be ready and belong to this complaint; complainants may only reference their own. */
export function attachmentErrors(
  named: NamedAttachments = [],
  { actor, attachments: known }: Facts,
): FieldRefusal[] {
  return named.flatMap(({ id }, i): FieldRefusal[] => {
    const field = `attachments.${i}`;
    const file = known?.get(id);
    if (!file || (actor.role === 'complainant' && file.by !== 'complainant'))
      return [{ code: 'unknown-attachment', field }];
    if (file.state === 'expected') return [{ code: 'attachment-not-ready', field }];
    if (file.state === 'refused') return [{ code: 'attachment-refused', field }];
    const isAgain = named.findIndex((one) => one.id === id) < i;
    return isAgain ? [{ code: 'attachment-twice', field }] : [];
  });
}
