import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { contract, promisedDate } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/**
 * None of several complainants completed a common case in time. It goes back to the coordinator, or to the inspectorate
 * that asked about an oversight matter; it does not end, because each of them may still act.
 */
export const completionLapsed = contract('completion-lapsed.v1', () =>
  z.strictObject({
    /** Back with the coordinator (`received`), or on with the inspectorate. */
    to: z.enum(['received', 'dispatched', 'accepted']),
    promised: promisedDate,
    moves: assignmentMoves,
  }),
);
export type CompletionLapsed = z.infer<typeof completionLapsed>;

export const subscribers: Subscribers = ['notices'];

/** A dispatched case, found a minute after the period ended. */
export const examples: readonly CompletionLapsed[] = [
  {
    v: 1,
    id: 'KLT-3RKA-6M0X-6',
    type: 'completion-lapsed.v1',
    tenant: 'klaten',
    number: 'KLT-3RKA-6M0X',
    sequence: 6,
    at: '2026-12-09T09:00:00.000Z',
    recordedAt: '2026-12-09T09:01:00.000Z',
    urgency: 'normal',
    actor: { role: 'system' },
    data: {
      to: 'received',
      promised: { at: '2027-01-05T09:00:00.000Z', provisional: false, estimate: false },
      moves: {
        closed: [
          { id: 'lead-2', outcome: 'lapsed' },
          { id: 'complete-3', outcome: 'lapsed' },
        ],
        opened: [
          {
            id: 'verify-4',
            kind: 'verify',
            owner: 'coordinator',
            openedAt: '2026-12-09T09:00:00.000Z',
            deadlines: [
              {
                kind: 'verify',
                start: '2026-12-09T09:00:00.000Z',
                period: { count: 3, unit: 'working-days' },
                at: '2026-12-14T09:00:00.000Z',
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
