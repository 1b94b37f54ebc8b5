import * as z from 'zod/mini';
import { contract } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** A complaint merged into this one by mistake is separate again. */
export const duplicateParted = contract('duplicate-parted.v1', () => z.strictObject({ number: z.string() }));
export type DuplicateParted = z.infer<typeof duplicateParted>;

export const subscribers: Subscribers = [];

export const examples: readonly DuplicateParted[] = [
  {
    v: 1,
    id: 'KLT-3RKA-6M0X-3',
    type: 'duplicate-parted.v1',
    tenant: 'klaten',
    number: 'KLT-3RKA-6M0X',
    sequence: 3,
    at: '2026-11-26T02:30:00.000Z',
    recordedAt: '2026-11-26T02:30:00.000Z',
    urgency: 'normal',
    actor: { role: 'coordinator', office: 'coordinator' },
    data: { number: 'KLT-9SJV-4D7N' },
  },
];
