import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { contract, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** The complaint was archived as a duplicate of an earlier one. */
export const complaintMerged = contract('complaint-merged.v1', () =>
  z.strictObject({
    into: z.string(),
    /** The other complaint is secret: this complainant must not learn its number. */
    quiet: z.optional(z.literal(true)),
    reason: z.optional(textRef),
    moves: assignmentMoves,
  }),
);
export type ComplaintMerged = z.infer<typeof complaintMerged>;

export const subscribers: Subscribers = ['notices'];

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
