import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { contract, promisedDate, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** The complaint was no duplicate: it returns to its previous stage, assignments and clocks. */
export const complaintUnmerged = contract('complaint-unmerged.v1', () =>
  z.strictObject({
    from: z.string(),
    to: z.enum([
      'received',
      'needs-completion',
      'dispatched',
      'accepted',
      'returned',
      'postponed',
      'forwarded',
    ]),
    reason: textRef,
    /** Present if a decree moved the promise while it was merged. */
    promised: z.optional(promisedDate),
    moves: assignmentMoves,
  }),
);
export type ComplaintUnmerged = z.infer<typeof complaintUnmerged>;

export const subscribers: Subscribers = ['notices'];

export const examples: readonly ComplaintUnmerged[] = [
  {
    v: 1,
    id: 'KLT-9SJV-4D7N-3',
    type: 'complaint-unmerged.v1',
    tenant: 'klaten',
    number: 'KLT-9SJV-4D7N',
    sequence: 3,
    at: '2026-11-26T02:30:00.000Z',
    recordedAt: '2026-11-26T02:30:00.000Z',
    urgency: 'normal',
    actor: { role: 'coordinator', office: 'coordinator' },
    data: {
      from: 'KLT-3RKA-6M0X',
      to: 'received',
      reason: { id: '000003-reason', hmac: 'd0R3kV6nY9qT2wX5zA8bE1hJ4mP7sU0gL3cF6iO9rK2' },
      moves: {
        opened: [
          {
            id: 'verify-1',
            kind: 'verify',
            owner: 'coordinator',
            openedAt: '2026-11-25T01:00:00.000Z',
            deadlines: [
              {
                kind: 'verify',
                start: '2026-11-25T01:00:00.000Z',
                period: { count: 3, unit: 'working-days' },
                at: '2026-11-30T09:00:00.000Z',
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
