import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { contract } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** The complaint ended: by a rating, by a reply period that lapsed in silence, or by the review of a low rating. */
export const complaintClosed = contract('complaint-closed.v1', () =>
  z.strictObject({ by: z.enum(['rating', 'lapse', 'review']), moves: assignmentMoves }),
);
export type ComplaintClosed = z.infer<typeof complaintClosed>;

export const subscribers: Subscribers = ['notices'];

/** Closed by the rating; by silence, found a minute later; and by a review. */
export const examples: readonly ComplaintClosed[] = [
  {
    v: 1,
    id: 'KLT-7F3K-9M20-9',
    type: 'complaint-closed.v1',
    tenant: 'klaten',
    number: 'KLT-7F3K-9M20',
    sequence: 9,
    at: '2026-12-02T12:10:00.000Z',
    recordedAt: '2026-12-02T12:10:00.000Z',
    urgency: 'normal',
    actor: { role: 'complainant' },
    data: { by: 'rating', moves: { closed: [{ id: 'reply-4', outcome: 'done' }] } },
  },
  {
    v: 1,
    id: 'KLT-5BN1-VT62-6',
    type: 'complaint-closed.v1',
    tenant: 'klaten',
    number: 'KLT-5BN1-VT62',
    sequence: 6,
    at: '2026-12-09T09:00:00.000Z',
    recordedAt: '2026-12-09T09:01:00.000Z',
    urgency: 'high',
    actor: { role: 'system' },
    data: { by: 'lapse', moves: { closed: [{ id: 'reply-3', outcome: 'lapsed' }] } },
  },
  {
    v: 1,
    id: 'KLT-8HTW-3C6G-20',
    type: 'complaint-closed.v1',
    tenant: 'klaten',
    number: 'KLT-8HTW-3C6G',
    sequence: 20,
    at: '2026-12-23T02:30:00.000Z',
    recordedAt: '2026-12-23T02:30:00.000Z',
    urgency: 'high',
    actor: { role: 'coordinator', office: 'coordinator' },
    data: { by: 'review', moves: { closed: [{ id: 'review-rating-10', outcome: 'done' }] } },
  },
];
