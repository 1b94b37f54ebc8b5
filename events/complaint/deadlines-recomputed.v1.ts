import * as z from 'zod/mini';
import { assignmentMoves, deadlineKind } from '../assignments.ts';
import { contract, instant, promisedDate } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** A change of the calendar moved dates; the event keeps the old dates and calendar versions. */
export const deadlinesRecomputed = contract('deadlines-recomputed.v1', () =>
  z.strictObject({
    /** New version of the calendar. */
    calendar: z.string(),
    /** Decree numbers for the years of the new dates; empty if those decrees are unchanged. */
    decrees: z.readonly(z.array(z.string())),
    /** The tenant's own days off up to the last new date, if the tenant's part of the calendar changed. */
    regional: z.optional(z.readonly(z.array(z.string()))),
    before: z.readonly(
      z.array(
        z.strictObject({
          assignment: z.string(),
          deadline: deadlineKind,
          at: instant,
          calendar: z.string(),
        }),
      ),
    ),
    /** The promise, if it changed, and the previous one. */
    promised: z.optional(promisedDate),
    promisedBefore: z.optional(instant),
    moves: assignmentMoves,
  }),
);
export type DeadlinesRecomputed = z.infer<typeof deadlinesRecomputed>;

export const subscribers: Subscribers = ['notices'];

const verify = {
  kind: 'verify',
  start: '2026-11-24T03:00:00.000Z',
  period: { count: 3, unit: 'working-days' },
  pauses: [],
  sop: 1,
  step: null,
  estimate: false,
} as const;

/** Friday 27 November became a regional polling day. */
export const examples: readonly DeadlinesRecomputed[] = [
  {
    v: 1,
    id: 'KLT-9MKT-4D7S-3',
    type: 'deadlines-recomputed.v1',
    tenant: 'klaten',
    number: 'KLT-9MKT-4D7S',
    sequence: 3,
    at: '2026-11-25T02:00:00.000Z',
    recordedAt: '2026-11-25T02:00:00.000Z',
    urgency: 'normal',
    actor: { role: 'system' },
    data: {
      calendar: '2027.1+klaten.1',
      decrees: [],
      regional: ['Hari pemungutan suara'],
      before: [
        {
          assignment: 'verify-1',
          deadline: 'verify',
          at: '2026-11-27T09:30:00.000Z',
          calendar: '2027.1+klaten.0',
        },
      ],
      promised: { at: '2026-12-18T09:30:00.000Z', provisional: true, estimate: false },
      promisedBefore: '2026-12-17T09:00:00.000Z',
      moves: {
        changed: [
          {
            id: 'verify-1',
            kind: 'verify',
            owner: 'coordinator',
            openedAt: '2026-11-24T03:00:00.000Z',
            deadlines: [{ ...verify, at: '2026-11-30T09:00:00.000Z', calendar: '2027.1+klaten.1' }],
          },
        ],
      },
    },
  },
];
