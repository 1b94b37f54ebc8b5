import * as z from 'zod/mini';
import { recordContract, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** A supervisor reprimanded an agency orally for a delay (teguran lisan). `at` is when it happened. */
export const oralReprimandRecorded = recordContract('oral-reprimand-recorded.v1', () =>
  z.strictObject({
    agency: z.string(),
    to: z.enum(['liaison', 'head']),
    text: textRef,
  }),
);
export type OralReprimandRecorded = z.infer<typeof oralReprimandRecorded>;

export const subscribers: Subscribers = [];

export const examples: readonly OralReprimandRecorded[] = [
  {
    v: 1,
    id: 'KLT-8HTW-3C6G-11',
    type: 'oral-reprimand-recorded.v1',
    tenant: 'klaten',
    number: 'KLT-8HTW-3C6G',
    sequence: 11,
    at: '2026-12-07T03:00:00.000Z',
    recordedAt: '2026-12-07T03:05:00.000Z',
    urgency: 'high',
    actor: { role: 'coordinator', office: 'coordinator' },
    data: {
      agency: 'dishub',
      to: 'liaison',
      text: { id: '000011-text', hmac: 'p3dAq0rV2m0Kx9u4y6bJ1c8fLw5nS7tZ0aGhEoRiQkU' },
    },
  },
];
