import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { recordContract } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/**
 * The review of a low rating upheld an answer. The complaint stays answered, because a report on the plan is still due or
 * other complainants can still reply.
 */
export const answerConfirmed = recordContract('answer-confirmed.v1', () =>
  z.strictObject({
    /** Default: the report on the plan. */
    awaits: z.optional(z.literal('complainants')),
    moves: assignmentMoves,
  }),
);
export type AnswerConfirmed = z.infer<typeof answerConfirmed>;

export const subscribers: Subscribers = ['notices'];

export const examples: readonly AnswerConfirmed[] = [
  {
    v: 1,
    id: 'KLT-9KMT-1SXA-9',
    type: 'answer-confirmed.v1',
    tenant: 'klaten',
    number: 'KLT-9KMT-1SXA',
    sequence: 9,
    at: '2026-12-02T03:00:00.000Z',
    recordedAt: '2026-12-02T03:00:00.000Z',
    urgency: 'normal',
    actor: { role: 'coordinator', office: 'coordinator' },
    data: { moves: { closed: [{ id: 'review-rating-6', outcome: 'done' }] } },
  },
];
