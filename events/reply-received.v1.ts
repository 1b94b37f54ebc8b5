import * as z from 'zod/mini';
import { assignmentMoves } from './assignment-moves.ts';
import { contract, textRef } from './envelope.ts';

/** The complainant replied to an answer; the reply period begins anew. */
export const replyReceived = contract(
  'reply-received.v1',
  z.strictObject({
    text: textRef,
    moves: assignmentMoves,
  }),
);
export type ReplyReceived = z.infer<typeof replyReceived>;
