import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { complaintClass, contract, promisedDate, textRef, urgency } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** The coordinator verified the complaint and dispatched it (disposisi) to the lead agency. The promise is final. */
export const complaintDispatched = contract('complaint-dispatched.v1', () =>
  z.strictObject({
    class: complaintClass,
    urgency,
    urgencyReason: textRef,
    reason: z.optional(textRef),
    category: z.string(),
    title: textRef,
    publicText: textRef,
    anonymous: z.boolean(),
    secret: z.boolean(),
    lead: z.string(),
    support: z.readonly(z.array(z.string())),
    promised: promisedDate,
    moves: assignmentMoves,
  }),
);
export type ComplaintDispatched = z.infer<typeof complaintDispatched>;

export const subscribers: Subscribers = ['notices'];

export const examples: readonly ComplaintDispatched[] = [
  {
    v: 1,
    id: 'KLT-7F3K-9M20-3',
    type: 'complaint-dispatched.v1',
    tenant: 'klaten',
    number: 'KLT-7F3K-9M20',
    sequence: 3,
    at: '2026-11-24T03:00:00.000Z',
    recordedAt: '2026-11-24T03:00:00.000Z',
    urgency: 'normal',
    actor: { role: 'coordinator', office: 'coordinator' },
    data: {
      class: 'no-oversight',
      urgency: 'normal',
      urgencyReason: { id: '000003-urgencyReason', hmac: '1gfTkg_td_VfFZqqcDipYVZZhbt-t-mMQ7WSrIeRzhY' },
      category: 'jalan-rusak',
      title: { id: '000003-title', hmac: '3ywz8uzok4CZIoE06uJH1MuGammjfsnUvStfP4gtsHQ' },
      publicText: { id: '000003-publicText', hmac: 'Hq4rh1AU9NkSKzEVjIPcxII5fVvAdf7UQSclGRmUIoU' },
      anonymous: false,
      secret: false,
      lead: 'dpupr',
      support: ['dishub'],
      promised: { at: '2026-12-16T09:00:00.000Z', estimate: false, provisional: false },
      moves: {
        opened: [
          {
            id: 'lead-2',
            kind: 'lead',
            owner: 'agency:dpupr',
            openedAt: '2026-11-24T03:00:00.000Z',
            deadlines: [
              {
                kind: 'accept',
                start: '2026-11-24T03:00:00.000Z',
                period: { count: 2, unit: 'working-days' },
                at: '2026-11-26T09:00:00.000Z',
                pauses: [],
                sop: 1,
                step: null,
                calendar: '2027.1+klaten.0',
                estimate: false,
              },
              {
                kind: 'first-response',
                start: '2026-11-24T03:00:00.000Z',
                period: { count: 5, unit: 'working-days' },
                at: '2026-12-01T09:00:00.000Z',
                pauses: [],
                sop: 1,
                step: null,
                calendar: '2027.1+klaten.0',
                estimate: false,
              },
              {
                kind: 'resolve',
                start: '2026-11-24T03:00:00.000Z',
                period: { count: 14, unit: 'working-days' },
                at: '2026-12-14T09:00:00.000Z',
                pauses: [],
                sop: 1,
                step: null,
                calendar: '2027.1+klaten.0',
                estimate: false,
              },
            ],
          },
          {
            id: 'support-3',
            kind: 'support',
            owner: 'agency:dishub',
            openedAt: '2026-11-24T03:00:00.000Z',
            deadlines: [
              {
                kind: 'contribute',
                start: '2026-11-24T03:00:00.000Z',
                period: { count: 5, unit: 'working-days' },
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
        closed: [{ id: 'verify-1', outcome: 'done' }],
      },
    },
  },
];
