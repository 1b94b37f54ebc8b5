import * as z from 'zod/mini';
import { assignmentMoves } from '../assignments.ts';
import { contract, date, textRef } from '../envelope.ts';
import type { Subscribers } from '../queues.ts';
import { archiveReasons, complainantEnds } from '../vocabulary.ts';

/** The complaint ended without an answer, for a reason given to the complainant. */
export const complaintArchived = contract('complaint-archived.v1', () =>
  z.strictObject({
    reason: z.enum([...archiveReasons, ...complainantEnds]),
    text: z.optional(textRef),
    /** The last local day on which the complainant can still complete it. */
    wayBackUntil: z.optional(date),
    moves: assignmentMoves,
  }),
);
export type ComplaintArchived = z.infer<typeof complaintArchived>;

export const subscribers: Subscribers = ['notices'];

/** A quarrel about a wall between neighbours; and a report that was not completed. */
export const examples: readonly ComplaintArchived[] = [
  {
    v: 1,
    id: 'KLT-4QX9-R2M1-2',
    type: 'complaint-archived.v1',
    tenant: 'klaten',
    number: 'KLT-4QX9-R2M1',
    sequence: 2,
    at: '2026-11-25T02:00:00.000Z',
    recordedAt: '2026-11-25T02:00:00.000Z',
    urgency: 'normal',
    actor: { role: 'coordinator', office: 'coordinator' },
    data: {
      reason: 'private-dispute',
      text: { id: '000002-text', hmac: 'I1is3ovrCqgldrC9508DyKUKzhDqunCYavxstMbGlco' },
      moves: { closed: [{ id: 'verify-1', outcome: 'withdrawn' }] },
    },
  },
  {
    v: 1,
    id: 'KLT-6B0V-7KEH-3',
    type: 'complaint-archived.v1',
    tenant: 'klaten',
    number: 'KLT-6B0V-7KEH',
    sequence: 3,
    at: '2026-12-09T09:00:00.000Z',
    recordedAt: '2026-12-09T09:01:00.000Z',
    urgency: 'normal',
    actor: { role: 'system' },
    data: {
      reason: 'not-completed',
      wayBackUntil: '2027-01-08',
      moves: {
        closed: [
          { id: 'verify-1', outcome: 'lapsed' },
          { id: 'complete-2', outcome: 'lapsed' },
        ],
      },
    },
  },
];
