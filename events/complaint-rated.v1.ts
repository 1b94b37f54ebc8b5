import * as z from 'zod/mini';
import { assignmentMoves } from './assignment-moves.ts';
import { contract, textRef } from './envelope.ts';

/** The complainant rated the answer, one to five stars. */
export const complaintRated = contract(
  'complaint-rated.v1',
  z.strictObject({
    stars: z.int().check(z.minimum(1), z.maximum(5)),
    text: z.optional(textRef),
    moves: z.optional(assignmentMoves),
  }),
);
export type ComplaintRated = z.infer<typeof complaintRated>;

/** Four stars, with words. */
export const examples: readonly ComplaintRated[] = [
  {
    v: 1,
    id: 'KLT-7F3K-9M20-8',
    type: 'complaint-rated.v1',
    tenant: 'klaten',
    number: 'KLT-7F3K-9M20',
    sequence: 8,
    at: '2026-12-02T12:10:00.000Z',
    recordedAt: '2026-12-02T12:10:00.000Z',
    urgency: 'normal',
    actor: { role: 'complainant' },
    data: { stars: 4, text: { id: '000008-text', hmac: 'vIqjzvGY5pxB_a7R3RyNqS-0eu8WGzxxm_UdKNvfpNU' } },
  },
];
