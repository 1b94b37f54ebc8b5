import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { attachmentRefs, contract, date, obstacle, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';
import { answerKinds } from '../vocabulary.ts';

/** The lead agency answered; the complainant may reply within the reply period. */
export const complaintAnswered = contract('complaint-answered.v1', () =>
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
export type ComplaintAnswered = z.infer<typeof complaintAnswered>;

export const subscribers: Subscribers = ['notices'];

export const examples: readonly ComplaintAnswered[] = [
  {
    v: 1,
    id: 'KLT-7F3K-9M20-7',
    type: 'complaint-answered.v1',
    tenant: 'klaten',
    number: 'KLT-7F3K-9M20',
    sequence: 7,
    at: '2026-11-30T07:30:00.000Z',
    recordedAt: '2026-11-30T07:30:00.000Z',
    urgency: 'normal',
    actor: { role: 'liaison', office: 'dpupr/liaison' },
    data: {
      kind: 'planned',
      public: { id: '000007-public', hmac: 'AHwbVNlqU3jNomM-im4nxHOLQU7FzZc_bk4YX8IrIfs' },
      private: { id: '000007-private', hmac: 'NKX8s7bxCSplbZiRsAD3XWzwf1rfTwUId5sQQzkDytw' },
      plannedFor: '2026-12-18',
      moves: {
        closed: [
          { id: 'lead-2', outcome: 'done' },
          { id: 'support-3', outcome: 'superseded' },
        ],
        opened: [
          {
            id: 'reply-4',
            kind: 'reply',
            owner: 'complainant',
            openedAt: '2026-11-30T07:30:00.000Z',
            deadlines: [
              {
                kind: 'reply',
                start: '2026-11-30T07:30:00.000Z',
                period: { count: 10, unit: 'working-days' },
                at: '2026-12-14T09:00:00.000Z',
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
