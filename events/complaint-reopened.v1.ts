import * as z from 'zod/mini';
import { assignmentMoves } from './assignment-moves.ts';
import { contract, textRef } from './envelope.ts';

/** The answer did not settle it: back to the same lead, whose first response and resolve begin anew. */
export const complaintReopened = contract(
  'complaint-reopened.v1',
  z.strictObject({
    by: z.enum(['complainant', 'review']),
    reason: textRef,
    moves: assignmentMoves,
  }),
);
export type ComplaintReopened = z.infer<typeof complaintReopened>;
