import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { attachmentRefs, recordContract, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** The complainant replied to an answer; the reply period restarts. */
export const replyReceived = recordContract('reply-received.v1', () =>
  z.strictObject({
    text: textRef,
    attachments: z.optional(attachmentRefs),
    moves: assignmentMoves,
  }),
);
export type ReplyReceived = z.infer<typeof replyReceived>;

export const subscribers: Subscribers = ['notices'];

export const examples: readonly ReplyReceived[] = [
  {
    v: 1,
    id: 'KLT-8HTW-3C6G-14',
    type: 'reply-received.v1',
    tenant: 'klaten',
    number: 'KLT-8HTW-3C6G',
    sequence: 14,
    at: '2026-12-15T13:15:00.000Z',
    recordedAt: '2026-12-15T13:15:00.000Z',
    urgency: 'high',
    actor: { role: 'complainant' },
    data: {
      text: { id: '000014-text', hmac: '6fcIR02RxVxlOK6SkbjDwtTM93P81U6Qkg1tupmtLhY' },
      moves: {
        closed: [{ id: 'reply-6', outcome: 'done' }],
        opened: [
          {
            id: 'reply-7',
            kind: 'reply',
            owner: 'complainant',
            openedAt: '2026-12-15T13:15:00.000Z',
            deadlines: [
              {
                kind: 'reply',
                start: '2026-12-15T13:15:00.000Z',
                period: { count: 10, unit: 'working-days' },
                at: '2026-12-31T09:00:00.000Z',
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
