import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { contract, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** The same matter was reported before: archived as a duplicate of that complaint, in which it goes on. */
export const complaintMerged = contract(
  'complaint-merged.v1',
  z.strictObject({
    into: z.string(),
    /** The other is secret: its number is not for this complainant. */
    quiet: z.optional(z.literal(true)),
    reason: z.optional(textRef),
    moves: assignmentMoves,
  }),
);
export type ComplaintMerged = z.infer<typeof complaintMerged>;

export const subscribers: Subscribers = ['notices'];

/** A second report of the same hole in the road. */
export const examples: readonly ComplaintMerged[] = [
  {
    v: 1,
    id: 'KLT-9SJV-4D7N-2',
    type: 'complaint-merged.v1',
    tenant: 'klaten',
    number: 'KLT-9SJV-4D7N',
    sequence: 2,
    at: '2026-11-25T02:30:00.000Z',
    recordedAt: '2026-11-25T02:30:00.000Z',
    urgency: 'normal',
    actor: { role: 'coordinator', office: 'coordinator' },
    data: { into: 'KLT-7F3K-9M20', moves: { closed: [{ id: 'verify-1', outcome: 'done' }] } },
  },
];
