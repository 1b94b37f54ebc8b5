import * as z from 'zod/mini';
import { urgency } from '#events/envelope.ts';
import { step } from './step.ts';

export const triage = step({
  name: 'triage',
  input: () => z.strictObject({ agency: z.optional(z.string()), urgency, sameAs: z.optional(z.string()) }),
  freeText: [],
  decide: (complaint, proposal) =>
    complaint.proposal ? [] : [{ type: 'complaint-triaged.v1', data: proposal }],
});
