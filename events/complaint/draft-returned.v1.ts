import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { contract, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** The head of the agency returned a drafted answer to its author. */
export const draftReturned = contract('draft-returned.v1', () =>
  z.strictObject({ reason: textRef, moves: assignmentMoves }),
);
export type DraftReturned = z.infer<typeof draftReturned>;

export const subscribers: Subscribers = ['notices'];

export const examples: readonly DraftReturned[] = [
  {
    v: 1,
    id: 'KLT-2VBN-6E3R-6',
    type: 'draft-returned.v1',
    tenant: 'klaten',
    number: 'KLT-2VBN-6E3R',
    sequence: 6,
    at: '2026-11-26T07:00:00.000Z',
    recordedAt: '2026-11-26T07:00:00.000Z',
    urgency: 'normal',
    actor: { role: 'head', office: 'dinkes/head' },
    data: {
      reason: { id: '000006-reason', hmac: 'b7Kd0YpQe2sLxR5tWnM8zAfJ1cVhG4uOiE9qTyB6mXI' },
      moves: { closed: [{ id: 'approve-answer-3', outcome: 'done' }] },
    },
  },
];
