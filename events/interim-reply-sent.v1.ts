import * as z from 'zod/mini';
import { assignmentMoves } from './assignment-moves.ts';
import { contract, textRef } from './envelope.ts';

/** The lead agency told the complainant how things stand: a first response, not yet the answer. */
export const interimReplySent = contract(
  'interim-reply-sent.v1',
  z.strictObject({
    public: textRef,
    moves: assignmentMoves,
  }),
);
export type InterimReplySent = z.infer<typeof interimReplySent>;
