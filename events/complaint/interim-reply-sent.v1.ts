import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { attachmentRefs, recordContract, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';

/** The lead agency reported progress: a first response, but no answer yet. */
export const interimReplySent = recordContract('interim-reply-sent.v1', () =>
  z.strictObject({
    public: textRef,
    attachments: z.optional(attachmentRefs),
    moves: assignmentMoves,
  }),
);
export type InterimReplySent = z.infer<typeof interimReplySent>;

export const subscribers: Subscribers = ['notices'];

export const examples: readonly InterimReplySent[] = [
  {
    v: 1,
    id: 'KLT-8HTW-3C6G-10',
    type: 'interim-reply-sent.v1',
    tenant: 'klaten',
    number: 'KLT-8HTW-3C6G',
    sequence: 10,
    at: '2026-12-02T02:00:00.000Z',
    recordedAt: '2026-12-02T02:00:00.000Z',
    urgency: 'high',
    actor: { role: 'liaison', office: 'dlh/liaison' },
    data: {
      public: { id: '000010-public', hmac: 'aJVDLRVRbo_U9_jx0N4qynItMJmLc4xcxhpURcJEqfQ' },
      attachments: [{ id: 'o01-Zt4nB8qLw0e2', public: true }],
      moves: { met: [{ id: 'lead-5', deadline: 'first-response' }] },
    },
  },
];
