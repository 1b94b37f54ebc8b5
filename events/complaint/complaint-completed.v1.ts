import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { attachmentRefs, contract, promisedDate, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';
import { completableStages } from '../vocabulary.ts';

/** The complainant supplied what was missing; the clocks continue. */
export const complaintCompleted = contract('complaint-completed.v1', () =>
  z.strictObject({
    text: z.optional(textRef),
    to: z.enum(completableStages),
    promised: promisedDate,
    attachments: z.optional(attachmentRefs),
    moves: assignmentMoves,
  }),
);
export type ComplaintCompleted = z.infer<typeof complaintCompleted>;

export const subscribers: Subscribers = ['notices'];

export const examples: readonly ComplaintCompleted[] = [
  {
    v: 1,
    id: 'KLT-8HTW-3C6G-3',
    type: 'complaint-completed.v1',
    tenant: 'klaten',
    number: 'KLT-8HTW-3C6G',
    sequence: 3,
    at: '2026-11-26T12:25:00.000Z',
    recordedAt: '2026-11-26T12:25:00.000Z',
    urgency: 'normal',
    actor: { role: 'complainant' },
    data: {
      text: { id: '000003-text', hmac: 'yvqv5kCBqnk-KqZks6xJoiNb48FFTZSxldtB7N9LUKo' },
      to: 'received',
      promised: { at: '2026-12-18T09:30:00.000Z', estimate: false, provisional: true },
      moves: {
        closed: [{ id: 'complete-2', outcome: 'done' }],
        changed: [
          {
            id: 'verify-1',
            kind: 'verify',
            owner: 'coordinator',
            openedAt: '2026-11-23T01:40:00.000Z',
            deadlines: [
              {
                kind: 'verify',
                start: '2026-11-23T01:40:00.000Z',
                period: { count: 3, unit: 'working-days' },
                at: '2026-11-30T09:00:00.000Z',
                pauses: [{ from: '2026-11-24T02:10:00.000Z', left: 2, to: '2026-11-26T12:25:00.000Z' }],
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
