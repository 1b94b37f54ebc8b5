import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { contract, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';
import { missingItems } from '../vocabulary.ts';

/** The complainant was asked for missing information; all clocks but the complainant's stop. */
export const completionAsked = contract('completion-asked.v1', () =>
  z.strictObject({
    missing: z.readonly(z.array(z.enum(missingItems))),
    text: textRef,
    moves: assignmentMoves,
  }),
);
export type CompletionAsked = z.infer<typeof completionAsked>;

export const subscribers: Subscribers = ['notices'];

export const examples: readonly CompletionAsked[] = [
  {
    v: 1,
    id: 'KLT-8HTW-3C6G-2',
    type: 'completion-asked.v1',
    tenant: 'klaten',
    number: 'KLT-8HTW-3C6G',
    sequence: 2,
    at: '2026-11-24T02:10:00.000Z',
    recordedAt: '2026-11-24T02:10:00.000Z',
    urgency: 'normal',
    actor: { role: 'coordinator', office: 'coordinator' },
    data: {
      missing: ['supporting-data', 'substance'],
      text: { id: '000002-text', hmac: 'DtyMdaF96ntycZXnse7WXQ7YHjRKypoyps1CtfIkO1g' },
      moves: {
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
                at: '2026-11-26T09:00:00.000Z',
                pauses: [{ from: '2026-11-24T02:10:00.000Z', left: 2 }],
                sop: 1,
                step: null,
                calendar: '2027.1+klaten.0',
                estimate: false,
              },
            ],
          },
        ],
        opened: [
          {
            id: 'complete-2',
            kind: 'complete',
            owner: 'complainant',
            openedAt: '2026-11-24T02:10:00.000Z',
            deadlines: [
              {
                kind: 'complete',
                start: '2026-11-24T02:10:00.000Z',
                period: { count: 10, unit: 'working-days' },
                at: '2026-12-08T09:00:00.000Z',
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
