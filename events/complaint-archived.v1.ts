import * as z from 'zod/mini';
import { assignmentMoves } from './assignment-moves.ts';
import { contract, textRef } from './envelope.ts';

/** The complaint ended without an answer, for a reason that is told. */
export const complaintArchived = contract(
  'complaint-archived.v1',
  z.strictObject({
    reason: z.enum([
      'spam',
      'duplicate',
      'too-vague',
      'private-dispute',
      'in-court',
      'not-completed',
      'withdrawn',
    ]),
    text: z.optional(textRef),
    moves: assignmentMoves,
  }),
);
export type ComplaintArchived = z.infer<typeof complaintArchived>;
