import * as z from 'zod/mini';
import { complaintClass } from '#events/envelope.ts';

/** The longest report: Open311 allows as much, and nobody loses what a form took in. */
export const mostText = 4000;

/** No control characters (save tab and line break in long texts) and no marks that reorder what is read. */
const plain = (pattern: RegExp) =>
  z.refine<string>((text) => !pattern.test(text) && text.isWellFormed(), {
    params: { code: 'control-character' },
  });
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds
const notInText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds
const notInLine = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

export const longText = (most: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(most), plain(notInText));
export const line = (most: number) =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(most), plain(notInLine));

const email = line(254).check(z.regex(/^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:".]{2,}$/));
const phone = line(30).check(z.regex(/^\+?[\d\s().-]{8,}$/));

/** A report as a channel hands it in; the same for API, form and counter. */
export const submission = z.strictObject({
  text: longText(mostText),
  category: line(64),
  place: z.strictObject({
    address: z.optional(line(300)),
    district: z.optional(line(64)),
    village: z.optional(line(64)),
    lat: z.optional(z.number().check(z.minimum(-90), z.maximum(90))),
    lon: z.optional(z.number().check(z.minimum(-180), z.maximum(180))),
  }),
  contact: z.optional(z.strictObject({ email: z.optional(email), phone: z.optional(phone) })),
  anonymous: z._default(z.boolean(), false),
  name: z.optional(line(120)),
  class: z.optional(complaintClass),
  occurredAt: z.optional(z.iso.date()),
});
export type Submission = z.infer<typeof submission>;
