import * as z from 'zod/mini';
import { assignmentMoves } from './assignment-moves.ts';
import { contract } from './envelope.ts';

/** The complaint is at its end: the complainant rated it, or the reply period lapsed in silence. */
export const complaintClosed = contract(
  'complaint-closed.v1',
  z.strictObject({ by: z.enum(['rating', 'lapse']), moves: assignmentMoves }),
);
export type ComplaintClosed = z.infer<typeof complaintClosed>;
