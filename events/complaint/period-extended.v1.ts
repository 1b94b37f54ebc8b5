import * as z from 'zod/mini';
import { assignmentMoves, deadlineKind, period } from '../assignments.ts';
import { contract, instant, promisedDate, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/**
 * The lead agency extended its period to answer a request for information, once, under the SOP (UU 14/2008). Keeps the
 * old dates.
 */
export const periodExtended = contract('period-extended.v1', () =>
  z.strictObject({
    /** Id of the lead's assignment. */
    assignment: z.string(),
    by: period,
    /** The source of the extension as given in the SOP. */
    source: z.string(),
    reason: textRef,
    promised: promisedDate,
    promisedBefore: instant,
    before: z.readonly(
      z.array(z.strictObject({ assignment: z.string(), deadline: deadlineKind, at: instant })),
    ),
    moves: assignmentMoves,
  }),
);
export type PeriodExtended = z.infer<typeof periodExtended>;

export const subscribers: Subscribers = ['notices'];

export const examples: readonly PeriodExtended[] = [
  {
    v: 1,
    id: 'KLT-2PJX-6R8D-5',
    type: 'period-extended.v1',
    tenant: 'klaten',
    number: 'KLT-2PJX-6R8D',
    sequence: 5,
    at: '2026-12-04T03:00:00.000Z',
    recordedAt: '2026-12-04T03:00:00.000Z',
    urgency: 'normal',
    actor: { role: 'liaison', office: 'dpupr/liaison' },
    data: {
      assignment: 'lead-2',
      by: { count: 7, unit: 'working-days' },
      source: 'UU 14/2008 Pasal 22 ayat (8)',
      reason: { id: '000005-reason', hmac: 'q0Qm1sXc8yTz4f5Wb2R7nVd9kLh6pGjA3eUiOoYxZtM' },
      promised: { at: '2026-12-22T09:00:00.000Z', estimate: false, provisional: false },
      promisedBefore: '2026-12-11T09:30:00.000Z',
      before: [{ assignment: 'lead-2', deadline: 'resolve', at: '2026-12-08T09:00:00.000Z' }],
      moves: {
        changed: [
          {
            id: 'lead-2',
            kind: 'lead',
            owner: 'agency:dpupr',
            openedAt: '2026-11-24T04:00:00.000Z',
            deadlines: [
              {
                kind: 'accept',
                start: '2026-11-24T04:00:00.000Z',
                period: { count: 2, unit: 'working-days' },
                at: '2026-11-26T09:00:00.000Z',
                pauses: [],
                sop: 2,
                step: null,
                calendar: '2027.1+klaten.0',
                estimate: false,
                metAt: '2026-11-25T02:00:00.000Z',
              },
              {
                kind: 'first-response',
                start: '2026-11-24T04:00:00.000Z',
                period: { count: 5, unit: 'working-days' },
                at: '2026-12-01T09:00:00.000Z',
                pauses: [],
                sop: 2,
                step: null,
                calendar: '2027.1+klaten.0',
                estimate: false,
                metAt: '2026-11-30T03:00:00.000Z',
              },
              {
                kind: 'resolve',
                start: '2026-11-24T04:00:00.000Z',
                period: { count: 17, unit: 'working-days' },
                at: '2026-12-17T09:00:00.000Z',
                pauses: [],
                sop: 2,
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
