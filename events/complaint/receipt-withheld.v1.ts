import * as z from 'zod/mini';
import { contract } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** The receipt was not mailed: the address had had its number of receipts of the day. */
export const receiptWithheld = contract('receipt-withheld.v1', () =>
  z.strictObject({
    /** Receipts that one address gets on one day. */
    limit: z.int(),
  }),
);
export type ReceiptWithheld = z.infer<typeof receiptWithheld>;

export const subscribers: Subscribers = [];

export const examples: readonly ReceiptWithheld[] = [
  {
    v: 1,
    id: 'KLT-2Q8D-0XH8-2',
    type: 'receipt-withheld.v1',
    tenant: 'klaten',
    number: 'KLT-2Q8D-0XH8',
    sequence: 2,
    at: '2026-11-23T08:41:12.000Z',
    recordedAt: '2026-11-23T08:41:12.000Z',
    urgency: 'normal',
    actor: { role: 'system' },
    data: { limit: 5 },
  },
];
