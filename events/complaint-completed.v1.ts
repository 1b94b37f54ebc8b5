import * as z from 'zod/mini';
import { assignmentMoves } from './assignment-moves.ts';
import { contract, instant, textRef } from './envelope.ts';

/** The complainant completed the file; the clocks run again where they stood. */
export const complaintCompleted = contract(
  'complaint-completed.v1',
  z.strictObject({
    text: z.optional(textRef),
    to: z.enum(['received', 'dispatched', 'accepted', 'returned']),
    promised: z.strictObject({ at: instant, provisional: z.boolean(), estimate: z.boolean() }),
    moves: assignmentMoves,
  }),
);
export type ComplaintCompleted = z.infer<typeof complaintCompleted>;
