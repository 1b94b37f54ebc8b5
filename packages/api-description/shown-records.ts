import * as z from 'zod/mini';
import { accessPurposes } from '#casework/records/access-record.ts';
import type { Description } from './operation.ts';
import { localInstant } from './shown-case.ts';

export const why = z.enum(accessPurposes);

/** An access record: which office read which protected fields, and for which purpose. */
const access = z.object({
  number: z.optional(z.string()),
  at: localInstant,
  office: z.string(),
  why,
  fields: z.array(z.string()),
});

/** A page of access records, oldest first; `next` continues it. */
export const accessList = z.object({ items: z.array(access), next: z.optional(z.string()) });

/** A complaint whose personal data was read, with the data subject by reference. */
const touched = z.object({
  number: z.string(),
  looks: z.int(),
  first: localInstant,
  last: localInstant,
  offices: z.array(z.string()),
  why: z.array(why),
  fields: z.array(z.string()),
  watched: z.boolean(),
  person: z.optional(
    z.object({
      reference: z.optional(z.string()),
      ways: z.array(z.enum(['email', 'phone'])),
      named: z.boolean(),
    }),
  ),
  erased: z.optional(z.boolean()),
});

/** A page of them; complaints for the inspectorate alone are only counted. */
export const touchedList = z.object({
  items: z.array(touched),
  withheld: z.int(),
  next: z.optional(z.string()),
});

const example = {
  items: [
    {
      number: 'KLT-7F3K-9M20',
      looks: 2,
      first: '2026-11-24T10:00:00+07:00',
      last: '2026-11-24T10:20:00+07:00',
      offices: ['coordinator', 'dpupr/liaison'],
      why: ['read-case'],
      fields: ['email', 'name'],
      watched: false,
      person: { reference: 'k1.4xv3', ways: ['email'], named: true },
    },
  ],
  withheld: 1,
};

/** The people to notify of a breach (UU 27/2022 art. 46). */
export const touchedDescription: Description = {
  description:
    'Each complaint with who read it, why, which fields, and the person behind it: a keyed hash of their contact (the same on all their complaints) and the kinds of contact that reach them. It contains no text and no addresses. `person` is absent if nobody left a contact or it has been erased. A complaint may appear on several pages. Supervisors do not see secret cases or cases with an oversight element; `withheld` counts those on the page.',
  parameters: ['from', 'to', 'someOffice', 'cursor'],
  answers: { 200: { schema: 'TouchedList', example } },
  problems: [403, 404, 422, 503],
};
