import * as z from 'zod/mini';
import { contract } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** The complainant requested erasure of texts and identity (UU 27/2022); an office decides. */
export const erasureAsked = contract('erasure-asked.v1', () => z.strictObject({}));
export type ErasureAsked = z.infer<typeof erasureAsked>;

export const subscribers: Subscribers = ['notices'];

export const examples: readonly ErasureAsked[] = [
  {
    v: 1,
    id: 'KLT-7F3K-9M2Q-9',
    type: 'erasure-asked.v1',
    tenant: 'klaten',
    number: 'KLT-7F3K-9M2Q',
    sequence: 9,
    at: '2027-01-04T03:00:00.000Z',
    recordedAt: '2027-01-04T03:00:00.000Z',
    urgency: 'normal',
    actor: { role: 'complainant' },
    data: {},
  },
];
