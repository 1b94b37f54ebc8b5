import * as z from 'zod/mini';
import { contract, textRef } from './envelope.ts';

/** The complainant rated the answer, one to five stars. */
export const complaintRated = contract(
  'complaint-rated.v1',
  z.strictObject({ stars: z.int().check(z.minimum(1), z.maximum(5)), text: z.optional(textRef) }),
);
export type ComplaintRated = z.infer<typeof complaintRated>;
