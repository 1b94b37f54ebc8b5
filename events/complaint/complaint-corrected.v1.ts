import * as z from 'zod/mini';
import { assignmentMoves, deadlineKind } from '../assignments.ts';
import { complaintClass, contract, instant, promisedDate, textRef, urgency } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/**
 * The coordinator corrected class, urgency or category. Deadlines and promise were recomputed; the event keeps the old
 * ones.
 */
export const complaintCorrected = contract('complaint-corrected.v1', () =>
  z.strictObject({
    class: complaintClass,
    urgency,
    category: z.string(),
    reason: textRef,
    promised: promisedDate,
    /** The previous promise; absent if it is unchanged, and in old events. */
    promisedBefore: z.exactOptional(instant),
    before: z.readonly(
      z.array(z.strictObject({ assignment: z.string(), deadline: deadlineKind, at: instant })),
    ),
    moves: assignmentMoves,
  }),
);
export type ComplaintCorrected = z.infer<typeof complaintCorrected>;

export const subscribers: Subscribers = ['notices'];

/** High urgency beside a school, which halves the period. */
export const examples: readonly ComplaintCorrected[] = [
  {
    v: 1,
    id: 'KLT-8HTW-3C6G-8',
    type: 'complaint-corrected.v1',
    tenant: 'klaten',
    number: 'KLT-8HTW-3C6G',
    sequence: 8,
    at: '2026-12-01T06:30:00.000Z',
    recordedAt: '2026-12-01T06:30:00.000Z',
    urgency: 'high',
    actor: { role: 'coordinator', office: 'coordinator' },
    data: {
      class: 'no-oversight',
      urgency: 'high',
      category: 'sampah',
      reason: { id: '000008-reason', hmac: 'mWFhxDjdvw9Wo4botPoP9gj_17R5XCS_TlcFlE4cLxU' },
      promised: { at: '2026-12-09T09:00:00.000Z', estimate: false, provisional: false },
      promisedBefore: '2026-12-18T09:30:00.000Z',
      before: [
        { assignment: 'lead-5', deadline: 'first-response', at: '2026-12-07T09:00:00.000Z' },
        { assignment: 'lead-5', deadline: 'resolve', at: '2026-12-18T09:30:00.000Z' },
      ],
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
              },
              {
                kind: 'resolve',
                start: '2026-11-30T07:00:00.000Z',
                period: { count: 7, unit: 'working-days' },
                at: '2026-12-09T09:00:00.000Z',
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
