import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { contract, date, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';
import { outsideAnswerKinds } from '../vocabulary.ts';

/** The coordinator recorded the outside body's reply. It is the citizen's answer, with a reply period. */
export const outsideReplyRecorded = contract('outside-reply-recorded.v1', () =>
  z.strictObject({
    kind: z.enum(outsideAnswerKinds),
    public: textRef,
    private: z.optional(textRef),
    externalNumber: z.optional(textRef),
    /** Local day of the reply. */
    repliedAt: z.optional(date),
    moves: assignmentMoves,
  }),
);
export type OutsideReplyRecorded = z.infer<typeof outsideReplyRecorded>;

export const subscribers: Subscribers = ['notices'];

export const examples: readonly OutsideReplyRecorded[] = [
  {
    v: 1,
    id: 'KLT-2PWD-8K5R-3',
    type: 'outside-reply-recorded.v1',
    tenant: 'klaten',
    number: 'KLT-2PWD-8K5R',
    sequence: 3,
    at: '2026-12-04T02:10:00.000Z',
    recordedAt: '2026-12-04T02:10:00.000Z',
    urgency: 'normal',
    actor: { role: 'coordinator', office: 'coordinator' },
    data: {
      kind: 'done',
      public: { id: '000003-public', hmac: 'b7Q2wE5rT8yU1iO4pA6sD9fG3hJ0kL2zX5cV8bN1mQ4' },
      repliedAt: '2026-12-03',
      moves: {
        closed: [{ id: 'ask-outside-2', outcome: 'done' }],
        opened: [
          {
            id: 'reply-3',
            kind: 'reply',
            owner: 'complainant',
            openedAt: '2026-12-04T02:10:00.000Z',
            deadlines: [
              {
                kind: 'reply',
                start: '2026-12-04T02:10:00.000Z',
                period: { count: 10, unit: 'working-days' },
                at: '2026-12-18T09:00:00.000Z',
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
