import * as z from 'zod/mini';
import { assignmentMoves } from './assignment-moves.ts';
import { contract, obstacle, textRef } from './envelope.ts';

/** The lead agency gave the complaint back as not its own; the coordinator decides who is next. */
export const complaintReturned = contract(
  'complaint-returned.v1',
  z.strictObject({
    by: z.string(),
    obstacle,
    reason: textRef,
    suggested: z.optional(z.string()),
    moves: assignmentMoves,
  }),
);
export type ComplaintReturned = z.infer<typeof complaintReturned>;
