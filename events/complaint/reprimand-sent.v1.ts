import * as z from 'zod/mini';
import { deadlineKind } from '../assignments.ts';
import { contract, instant } from '../envelope.ts';
import { letterForm } from '../letter/envelope.ts';
import type { Subscribers } from '../queues.ts';

/** A signed letter of reprimand names this complaint. `at` is the time of the signature. */
export const reprimandSent = contract('reprimand-sent.v1', () =>
  z.strictObject({
    letter: z.string(),
    letterNumber: z.string(),
    form: letterForm,
    agency: z.string(),
    deadline: deadlineKind,
    deadlineAt: instant,
  }),
);
export type ReprimandSent = z.infer<typeof reprimandSent>;

export const subscribers: Subscribers = [];

export const examples: readonly ReprimandSent[] = [
  {
    v: 1,
    id: 'KLT-8HTW-3C6G-12',
    type: 'reprimand-sent.v1',
    tenant: 'klaten',
    number: 'KLT-8HTW-3C6G',
    sequence: 12,
    at: '2026-12-08T02:15:00.000Z',
    recordedAt: '2026-12-08T02:15:04.000Z',
    urgency: 'high',
    actor: { role: 'system' },
    data: {
      letter: '2026-12-03-dishub-1',
      letterNumber: '700/9/XII/2026',
      form: 'reprimand-1',
      agency: 'dishub',
      deadline: 'accept',
      deadlineAt: '2026-11-26T09:00:00.000Z',
    },
  },
];
