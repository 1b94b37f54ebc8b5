import * as z from 'zod/mini';
import { contract } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** Another complaint was merged into this one. `quiet`: it is secret, so this complainant is not notified. */
export const duplicateJoined = contract('duplicate-joined.v1', () =>
  z.strictObject({
    number: z.string(),
    quiet: z.boolean(),
    /** As `quiet`, kept in the state. Older events lack it, and the state folded from them must stay as it was stored. */
    secret: z.optional(z.literal(true)),
  }),
);
export type DuplicateJoined = z.infer<typeof duplicateJoined>;

export const subscribers: Subscribers = ['notices'];

export const examples: readonly DuplicateJoined[] = [
  {
    v: 1,
    id: 'KLT-3RKA-6M0X-2',
    type: 'duplicate-joined.v1',
    tenant: 'klaten',
    number: 'KLT-3RKA-6M0X',
    sequence: 2,
    at: '2026-11-25T02:30:00.000Z',
    recordedAt: '2026-11-25T02:30:00.000Z',
    urgency: 'normal',
    actor: { role: 'coordinator', office: 'coordinator' },
    data: { number: 'KLT-9SJV-4D7N', quiet: false },
  },
];
