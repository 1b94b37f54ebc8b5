import * as z from 'zod/mini';
import { textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';
import { letterContract } from './envelope.ts';

/**
 * A draft without a number was withdrawn: by the signing office with a reason, or because none of its complaints is
 * overdue any more.
 */
export const letterWithdrawn = letterContract('letter-withdrawn.v1', () =>
  z.strictObject({ why: z.enum(['by-hand', 'empty']), reason: z.optional(textRef) }),
);
export type LetterWithdrawn = z.infer<typeof letterWithdrawn>;

export const subscribers: Subscribers = [];

/** Its only complaint was answered before the signature. */
export const examples: readonly LetterWithdrawn[] = [
  {
    v: 1,
    id: '2026-12-03-dlh-1-2',
    type: 'letter-withdrawn.v1',
    tenant: 'klaten',
    letter: '2026-12-03-dlh-1',
    sequence: 2,
    at: '2026-12-04T03:00:00.000Z',
    recordedAt: '2026-12-04T03:00:00.000Z',
    actor: { role: 'supervisor', office: 'supervisor' },
    data: { why: 'empty' },
  },
];
