import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { contract, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** The complaint went back to its lead, with new first-response and resolve periods, or to the outside body. */
export const complaintReopened = contract('complaint-reopened.v1', () =>
  z.strictObject({
    by: z.enum(['complainant', 'review']),
    reason: textRef,
    /** Default: to the lead. */
    to: z.optional(z.literal('forwarded')),
    moves: assignmentMoves,
  }),
);
export type ComplaintReopened = z.infer<typeof complaintReopened>;

export const subscribers: Subscribers = ['notices'];

export const examples: readonly ComplaintReopened[] = [
  {
    v: 1,
    id: 'KLT-8HTW-3C6G-15',
    type: 'complaint-reopened.v1',
    tenant: 'klaten',
    number: 'KLT-8HTW-3C6G',
    sequence: 15,
    at: '2026-12-17T11:30:00.000Z',
    recordedAt: '2026-12-17T11:30:00.000Z',
    urgency: 'high',
    actor: { role: 'complainant' },
    data: {
      by: 'complainant',
      reason: { id: '000015-reason', hmac: 'nosZBaUIF45-2PHTCwQXUDXamxAyAV8gwruf8gx1So4' },
      moves: {
        closed: [{ id: 'reply-7', outcome: 'superseded' }],
        opened: [
          {
            id: 'lead-8',
            kind: 'lead',
            owner: 'agency:dlh',
            openedAt: '2026-12-17T11:30:00.000Z',
            deadlines: [
              {
                kind: 'first-response',
                start: '2026-12-17T11:30:00.000Z',
                period: { count: 3, unit: 'working-days' },
                at: '2026-12-22T09:00:00.000Z',
                pauses: [],
                sop: 1,
                step: null,
                calendar: '2027.1+klaten.0',
                estimate: false,
              },
              {
                kind: 'resolve',
                start: '2026-12-17T11:30:00.000Z',
                period: { count: 7, unit: 'working-days' },
                at: '2026-12-30T09:00:00.000Z',
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
