import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { contract } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** The lead agency accepted the complaint, explicitly or by answering it. */
export const complaintAccepted = contract('complaint-accepted.v1', () =>
  z.strictObject({ by: z.enum(['accepting', 'answering']), moves: assignmentMoves }),
);
export type ComplaintAccepted = z.infer<typeof complaintAccepted>;

export const subscribers: Subscribers = [];

/** Accepted late; and accepted by answering. */
export const examples: readonly ComplaintAccepted[] = [
  {
    v: 1,
    id: 'KLT-7F3K-9M20-6',
    type: 'complaint-accepted.v1',
    tenant: 'klaten',
    number: 'KLT-7F3K-9M20',
    sequence: 6,
    at: '2026-11-27T02:00:00.000Z',
    recordedAt: '2026-11-27T02:00:00.000Z',
    urgency: 'normal',
    actor: { role: 'liaison', office: 'dpupr/liaison' },
    data: { by: 'accepting', moves: { met: [{ id: 'lead-2', deadline: 'accept' }] } },
  },
  {
    v: 1,
    id: 'KLT-5BN1-VT62-4',
    type: 'complaint-accepted.v1',
    tenant: 'klaten',
    number: 'KLT-5BN1-VT62',
    sequence: 4,
    at: '2026-11-25T04:20:00.000Z',
    recordedAt: '2026-11-25T04:20:00.000Z',
    urgency: 'high',
    actor: { role: 'head', office: 'dinkes/head' },
    data: { by: 'answering', moves: { met: [{ id: 'lead-2', deadline: 'accept' }] } },
  },
];
