import * as z from 'zod/mini';
import { assignmentMoves } from './assignment-moves.ts';
import { contract, date, obstacle, textRef } from './envelope.ts';

/** The lead agency postponed its work to a day, naming the obstacle; every clock stands still until then. */
export const complaintPostponed = contract(
  'complaint-postponed.v1',
  z.strictObject({
    obstacle,
    reason: textRef,
    until: date,
    moves: assignmentMoves,
  }),
);
export type ComplaintPostponed = z.infer<typeof complaintPostponed>;
