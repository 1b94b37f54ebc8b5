import * as z from 'zod/mini';
import { contract, urgency } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** Automatic triage proposes an agency and an urgency, and names an earlier report with the same contact and text. */
export const complaintTriaged = contract('complaint-triaged.v1', () =>
  z.strictObject({ agency: z.optional(z.string()), urgency, sameAs: z.optional(z.string()) }),
);
export type ComplaintTriaged = z.infer<typeof complaintTriaged>;

export const subscribers: Subscribers = [];

export const examples: readonly ComplaintTriaged[] = [
  {
    v: 1,
    id: 'KLT-7F3K-9M20-2',
    type: 'complaint-triaged.v1',
    tenant: 'klaten',
    number: 'KLT-7F3K-9M20',
    sequence: 2,
    at: '2026-11-23T02:15:04.000Z',
    recordedAt: '2026-11-23T02:15:04.000Z',
    urgency: 'normal',
    actor: { role: 'system' },
    data: { agency: 'dpupr', urgency: 'normal' },
  },
  {
    v: 1,
    id: 'KLT-2Q8D-0XH8-2',
    type: 'complaint-triaged.v1',
    tenant: 'klaten',
    number: 'KLT-2Q8D-0XH8',
    sequence: 2,
    at: '2026-11-23T08:40:03.000Z',
    recordedAt: '2026-11-23T08:40:03.000Z',
    urgency: 'normal',
    actor: { role: 'system' },
    data: { urgency: 'normal', agency: 'dpupr', sameAs: 'KLT-7F3K-9M20' },
  },
];
