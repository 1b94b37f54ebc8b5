import * as z from 'zod/mini';
import { contract, urgency } from './envelope.ts';

/** Triage proposes an agency and an urgency, and names an earlier report of the same contact with the same words. */
export const complaintTriaged = contract(
  'complaint-triaged.v1',
  z.strictObject({ agency: z.optional(z.string()), urgency, sameAs: z.optional(z.string()) }),
);
export type ComplaintTriaged = z.infer<typeof complaintTriaged>;
