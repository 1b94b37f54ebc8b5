import * as z from 'zod/mini';
import { recordContract, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** The liaison officer of the lead agency asked its head for help. */
export const headAsked = recordContract('head-asked.v1', () =>
  z.strictObject({ agency: z.string(), reason: textRef }),
);
export type HeadAsked = z.infer<typeof headAsked>;

export const subscribers: Subscribers = ['notices'];

/** Closing a road needs the agreement of others. */
export const examples: readonly HeadAsked[] = [
  {
    v: 1,
    id: 'KLT-8HTW-3C6G-12',
    type: 'head-asked.v1',
    tenant: 'klaten',
    number: 'KLT-8HTW-3C6G',
    sequence: 12,
    at: '2026-12-07T04:10:00.000Z',
    recordedAt: '2026-12-07T04:10:00.000Z',
    urgency: 'high',
    actor: { role: 'liaison', office: 'dishub/liaison' },
    data: {
      agency: 'dishub',
      reason: { id: '000012-reason', hmac: 'm1XcQ8sJ4vTn0Ke7yLb5Zr2WgUa9PdHfOi6EtCx3AoY' },
    },
  },
];
