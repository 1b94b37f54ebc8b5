import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { attachmentRefs, contract, date, obstacle, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';
import { answerKinds } from '../vocabulary.ts';

/** The lead agency drafted an answer for its head to approve. Only offices see the draft. */
export const answerDrafted = contract('answer-drafted.v1', () =>
  z.strictObject({
    kind: z.enum(answerKinds),
    public: textRef,
    private: z.optional(textRef),
    obstacle: z.optional(obstacle),
    plannedFor: z.optional(date),
    attachments: z.optional(attachmentRefs),
    moves: assignmentMoves,
  }),
);
export type AnswerDrafted = z.infer<typeof answerDrafted>;

export const subscribers: Subscribers = ['notices'];

export const examples: readonly AnswerDrafted[] = [
  {
    v: 1,
    id: 'KLT-2VBN-6E3R-5',
    type: 'answer-drafted.v1',
    tenant: 'klaten',
    number: 'KLT-2VBN-6E3R',
    sequence: 5,
    at: '2026-11-26T03:00:00.000Z',
    recordedAt: '2026-11-26T03:00:00.000Z',
    urgency: 'normal',
    actor: { role: 'liaison', office: 'dinkes/liaison' },
    data: {
      kind: 'done',
      public: { id: '000005-public', hmac: 'q4Wm1ZtXo8cRkP0aLyH7uVbJsD2eN9fGiT6xC3vKwQE' },
      moves: {
        closed: [],
        opened: [
          {
            id: 'approve-answer-3',
            kind: 'approve-answer',
            owner: 'head:dinkes',
            openedAt: '2026-11-26T03:00:00.000Z',
            deadlines: [
              {
                kind: 'approve-answer',
                start: '2026-11-26T03:00:00.000Z',
                period: { count: 2, unit: 'working-days' },
                at: '2026-11-30T09:00:00.000Z',
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
