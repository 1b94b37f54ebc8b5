import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { contract, obstacle, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** The lead agency returned the complaint as outside its jurisdiction; the coordinator decides what follows. */
export const complaintReturned = contract('complaint-returned.v1', () =>
  z.strictObject({
    by: z.string(),
    obstacle,
    reason: textRef,
    suggested: z.optional(z.string()),
    moves: assignmentMoves,
  }),
);
export type ComplaintReturned = z.infer<typeof complaintReturned>;

export const subscribers: Subscribers = ['notices'];

export const examples: readonly ComplaintReturned[] = [
  {
    v: 1,
    id: 'KLT-8HTW-3C6G-5',
    type: 'complaint-returned.v1',
    tenant: 'klaten',
    number: 'KLT-8HTW-3C6G',
    sequence: 5,
    at: '2026-11-30T03:45:00.000Z',
    recordedAt: '2026-11-30T03:45:00.000Z',
    urgency: 'normal',
    actor: { role: 'liaison', office: 'dpupr/liaison' },
    data: {
      obstacle: 'no-authority',
      reason: { id: '000005-reason', hmac: 'Ln46NTRRXVZFwSY-sJhQ6MxXCw09Nm3JxmtP3QZCl9s' },
      suggested: 'dlh',
      by: 'dpupr',
      moves: {
        closed: [{ id: 'lead-3', outcome: 'superseded' }],
        opened: [
          {
            id: 'decide-return-4',
            kind: 'decide-return',
            owner: 'coordinator',
            openedAt: '2026-11-30T03:45:00.000Z',
            deadlines: [
              {
                kind: 'decide-return',
                start: '2026-11-30T03:45:00.000Z',
                period: { count: 1, unit: 'working-days' },
                at: '2026-12-01T09:00:00.000Z',
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
