import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { recordContract } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** The reply period lapsed while a report on the answer, or the review of a low rating, is due: nothing is closed. */
export const replyPeriodEnded = recordContract('reply-period-ended.v1', () =>
  z.strictObject({
    /** Default: the report on the plan. */
    awaits: z.optional(z.literal('review')),
    moves: assignmentMoves,
  }),
);
export type ReplyPeriodEnded = z.infer<typeof replyPeriodEnded>;

export const subscribers: Subscribers = [];

export const examples: readonly ReplyPeriodEnded[] = [
  {
    v: 1,
    id: 'KLT-3HXJ-7PQ1-7',
    type: 'reply-period-ended.v1',
    tenant: 'klaten',
    number: 'KLT-3HXJ-7PQ1',
    sequence: 7,
    at: '2026-12-09T09:00:00.000Z',
    recordedAt: '2026-12-09T09:00:00.000Z',
    urgency: 'normal',
    actor: { role: 'system' },
    data: { moves: { closed: [{ id: 'reply-3', outcome: 'lapsed' }] } },
  },
];
