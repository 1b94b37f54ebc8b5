import * as z from 'zod/mini';
import { assignmentMoves } from './assignment-moves.ts';
import { contract, instant } from './envelope.ts';

/** A postponement ended, by an office or by its day; the clocks run again where they stood. */
export const complaintResumed = contract(
  'complaint-resumed.v1',
  z.strictObject({
    by: z.enum(['office', 'day']),
    promised: z.strictObject({ at: instant, provisional: z.boolean(), estimate: z.boolean() }),
    moves: assignmentMoves,
  }),
);
export type ComplaintResumed = z.infer<typeof complaintResumed>;
