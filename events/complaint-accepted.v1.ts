import * as z from 'zod/mini';
import { assignmentMoves } from './assignment-moves.ts';
import { contract } from './envelope.ts';

/** The lead agency took the complaint on, by saying so or by answering it. */
export const complaintAccepted = contract(
  'complaint-accepted.v1',
  z.strictObject({ by: z.enum(['accepting', 'answering']), moves: assignmentMoves }),
);
export type ComplaintAccepted = z.infer<typeof complaintAccepted>;
