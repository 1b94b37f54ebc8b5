import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { contract, outsideBody, promisedDate, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** The complaint was forwarded to a body outside the regency, or that body was asked again. A pause ends. */
export const complaintForwarded = contract('complaint-forwarded.v1', () =>
  z.strictObject({
    body: outsideBody,
    name: textRef,
    reason: textRef,
    externalNumber: z.optional(textRef),
    promised: promisedDate,
    moves: assignmentMoves,
  }),
);
export type ComplaintForwarded = z.infer<typeof complaintForwarded>;

export const subscribers: Subscribers = ['notices'];

export const examples: readonly ComplaintForwarded[] = [
  {
    v: 1,
    id: 'KLT-2PWD-8K5R-2',
    type: 'complaint-forwarded.v1',
    tenant: 'klaten',
    number: 'KLT-2PWD-8K5R',
    sequence: 2,
    at: '2026-11-25T03:20:00.000Z',
    recordedAt: '2026-11-25T03:20:00.000Z',
    urgency: 'normal',
    actor: { role: 'coordinator', office: 'coordinator' },
    data: {
      body: 'police',
      name: { id: '000002-name', hmac: '0pTn8yTnOyq2aXJbF0Q4a0qGmB5m1dN3m7L0c2nqkSw' },
      reason: { id: '000002-reason', hmac: 'q3lHkq8ZJ9w4pCq8uQf1a7m2C5m0rV3y6T9x1Zb8eYo' },
      externalNumber: { id: '000002-externalNumber', hmac: 'Wm3r7bT0yX1cV5nK8pQ2sL6dF9gH4jZ0aE1uR3tY5iM' },
      promised: { at: '2026-12-16T09:00:00.000Z', estimate: false, provisional: true },
      moves: {
        closed: [{ id: 'verify-1', outcome: 'done' }],
        opened: [
          {
            id: 'ask-outside-2',
            kind: 'ask-outside',
            owner: 'coordinator',
            openedAt: '2026-11-25T03:20:00.000Z',
            deadlines: [
              {
                kind: 'ask-outside',
                start: '2026-11-25T03:20:00.000Z',
                period: { count: 10, unit: 'working-days' },
                at: '2026-12-09T09:00:00.000Z',
                pauses: [],
                sop: 1,
                step: null,
                calendar: '2027.1+klaten.0',
                estimate: false,
              },
            ],
          },
        ],
      },
    },
  },
];
