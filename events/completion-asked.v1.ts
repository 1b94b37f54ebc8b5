import * as z from 'zod/mini';
import { assignmentMoves } from './assignment-moves.ts';
import { contract, textRef } from './envelope.ts';

/** The complainant was asked for what is missing; every clock but theirs stands still. */
export const completionAsked = contract(
  'completion-asked.v1',
  z.strictObject({
    missing: z.readonly(z.array(z.enum(['supporting-data', 'substance']))),
    text: textRef,
    moves: assignmentMoves,
  }),
);
export type CompletionAsked = z.infer<typeof completionAsked>;
