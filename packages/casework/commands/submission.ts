import * as z from 'zod/mini';
import { emailField, phoneField } from '#complaints/model/contact.ts';
import { line, longText } from '#complaints/model/text-input.ts';
import { complaintClasses } from '#events/vocabulary.ts';

/** As Open311 allows, so that no channel cuts a text. */
export const maxTextLength = 4000;

export const submission = z.strictObject({
  text: longText(maxTextLength),
  category: line(64),
  place: z.strictObject({
    address: z.optional(line(300)),
    district: z.optional(line(64)),
    village: z.optional(line(64)),
    lat: z.optional(z.number().check(z.minimum(-90), z.maximum(90))),
    lon: z.optional(z.number().check(z.minimum(-180), z.maximum(180))),
  }),
  contact: z.optional(z.strictObject({ email: z.optional(emailField), phone: z.optional(phoneField) })),
  anonymous: z._default(z.boolean(), false),
  name: z.optional(line(120)),
  class: z.optional(z.enum(complaintClasses)),
  occurredAt: z.optional(z.iso.date()),
});
export type Submission = z.infer<typeof submission>;
