import * as z from 'zod/mini';
import { contract, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** An office added a note for offices only. */
export const remarkAdded = contract('remark-added.v1', () =>
  z.strictObject({
    text: textRef,
  }),
);
export type RemarkAdded = z.infer<typeof remarkAdded>;

export const subscribers: Subscribers = [];

export const examples: readonly RemarkAdded[] = [
  {
    v: 1,
    id: 'KLT-8HTW-3C6G-9',
    type: 'remark-added.v1',
    tenant: 'klaten',
    number: 'KLT-8HTW-3C6G',
    sequence: 9,
    at: '2026-12-01T06:40:00.000Z',
    recordedAt: '2026-12-01T06:40:00.000Z',
    urgency: 'high',
    actor: { role: 'coordinator', office: 'coordinator' },
    data: { text: { id: '000009-text', hmac: '8zVDtmtQiWdP76o5LSiKVAsgvpYXfWAi387_C9GDjUA' } },
  },
];
