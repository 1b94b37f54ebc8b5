import * as z from 'zod/mini';
import { step } from './step.ts';

/** Records once that the receipt was not mailed, so that page and timeline say so. */
export const withholdReceipt = step({
  name: 'withhold-receipt',
  input: () => z.strictObject({ limit: z.int().check(z.positive()) }),
  freeText: [],
  decide: ({ receiptWithheld }, { limit }) =>
    receiptWithheld ? [] : [{ type: 'receipt-withheld.v1', data: { limit } }],
});
