import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { contract, date, obstacle, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** The lead agency postponed its work to a day and named the obstacle; all clocks stop until then. */
export const complaintPostponed = contract('complaint-postponed.v1', () =>
  z.strictObject({
    obstacle,
    reason: textRef,
    until: date,
    moves: assignmentMoves,
  }),
);
export type ComplaintPostponed = z.infer<typeof complaintPostponed>;

export const subscribers: Subscribers = ['notices'];

export const examples: readonly ComplaintPostponed[] = [
  {
    v: 1,
    id: 'KLT-8HTW-3C6G-11',
    type: 'complaint-postponed.v1',
    tenant: 'klaten',
    number: 'KLT-8HTW-3C6G',
    sequence: 11,
    at: '2026-12-03T08:10:00.000Z',
    recordedAt: '2026-12-03T08:10:00.000Z',
    urgency: 'high',
    actor: { role: 'liaison', office: 'dlh/liaison' },
    data: {
      obstacle: 'weather',
      reason: { id: '000011-reason', hmac: 'fxcSyJRzAgXeYAbH2N6dTls6s9nifuLxS-ak9ZzRVbw' },
      until: '2026-12-09',
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
                at: '2026-12-09T09:00:00.000Z',
                pauses: [{ from: '2026-12-03T08:10:00.000Z', left: 4 }],
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
