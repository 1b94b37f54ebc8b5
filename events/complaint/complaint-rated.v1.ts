import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { contract, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** The complainant rated the answer with one to five stars. A low rating is reviewed. */
export const complaintRated = contract('complaint-rated.v1', () =>
  z.strictObject({
    stars: z.int().check(z.minimum(1), z.maximum(5)),
    text: z.optional(textRef),
    moves: z.optional(assignmentMoves),
  }),
);
export type ComplaintRated = z.infer<typeof complaintRated>;

export const subscribers: Subscribers = ['notices'];

/** Four stars with a comment; and two, which the coordinator reviews. */
export const examples: readonly ComplaintRated[] = [
  {
    v: 1,
    id: 'KLT-7F3K-9M20-8',
    type: 'complaint-rated.v1',
    tenant: 'klaten',
    number: 'KLT-7F3K-9M20',
    sequence: 8,
    at: '2026-12-02T12:10:00.000Z',
    recordedAt: '2026-12-02T12:10:00.000Z',
    urgency: 'normal',
    actor: { role: 'complainant' },
    data: { stars: 4, text: { id: '000008-text', hmac: 'vIqjzvGY5pxB_a7R3RyNqS-0eu8WGzxxm_UdKNvfpNU' } },
  },
  {
    v: 1,
    id: 'KLT-8HTW-3C6G-18',
    type: 'complaint-rated.v1',
    tenant: 'klaten',
    number: 'KLT-8HTW-3C6G',
    sequence: 18,
    at: '2026-12-21T23:50:00.000Z',
    recordedAt: '2026-12-21T23:50:00.000Z',
    urgency: 'high',
    actor: { role: 'complainant' },
    data: {
      stars: 2,
      text: { id: '000018-text', hmac: 'qdKD0vpimKrnedIZK50rwjt360o9G4nUCVtFxBy0TZc' },
      moves: {
        closed: [{ id: 'reply-9', outcome: 'done' }],
        opened: [
          {
            id: 'review-rating-10',
            kind: 'review-rating',
            owner: 'coordinator',
            openedAt: '2026-12-21T23:50:00.000Z',
            deadlines: [
              {
                kind: 'review-rating',
                start: '2026-12-21T23:50:00.000Z',
                period: { count: 3, unit: 'working-days' },
                at: '2026-12-29T09:00:00.000Z',
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
