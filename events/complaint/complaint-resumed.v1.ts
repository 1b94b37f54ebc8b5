import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { contract, promisedDate } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** A postponement ended, by an office or on its day; the clocks continue. */
export const complaintResumed = contract('complaint-resumed.v1', () =>
  z.strictObject({
    by: z.enum(['office', 'day']),
    promised: promisedDate,
    moves: assignmentMoves,
  }),
);
export type ComplaintResumed = z.infer<typeof complaintResumed>;

export const subscribers: Subscribers = ['notices'];

/** On its day at opening, found a minute later. */
export const examples: readonly ComplaintResumed[] = [
  {
    v: 1,
    id: 'KLT-8HTW-3C6G-12',
    type: 'complaint-resumed.v1',
    tenant: 'klaten',
    number: 'KLT-8HTW-3C6G',
    sequence: 12,
    at: '2026-12-09T00:30:00.000Z',
    recordedAt: '2026-12-09T00:31:00.000Z',
    urgency: 'high',
    actor: { role: 'system' },
    data: {
      by: 'day',
      promised: { at: '2026-12-15T09:00:00.000Z', estimate: false, provisional: false },
      moves: {
        changed: [
          {
            id: 'lead-5',
            kind: 'lead',
            owner: 'agency:dlh',
            openedAt: '2026-11-30T07:00:00.000Z',
            deadlines: [
              {
                kind: 'accept',
                start: '2026-11-30T07:00:00.000Z',
                period: { count: 2, unit: 'working-days' },
                at: '2026-12-02T09:00:00.000Z',
                pauses: [],
                sop: 1,
                step: null,
                calendar: '2027.1+klaten.0',
                estimate: false,
                metAt: '2026-12-01T01:05:00.000Z',
              },
              {
                kind: 'first-response',
                start: '2026-11-30T07:00:00.000Z',
                period: { count: 3, unit: 'working-days' },
                at: '2026-12-03T09:00:00.000Z',
                pauses: [],
                sop: 1,
                step: null,
                calendar: '2027.1+klaten.0',
                estimate: false,
                metAt: '2026-12-02T02:00:00.000Z',
              },
              {
                kind: 'resolve',
                start: '2026-11-30T07:00:00.000Z',
                period: { count: 7, unit: 'working-days' },
                at: '2026-12-15T09:00:00.000Z',
                pauses: [{ from: '2026-12-03T08:10:00.000Z', left: 4, to: '2026-12-09T00:30:00.000Z' }],
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
