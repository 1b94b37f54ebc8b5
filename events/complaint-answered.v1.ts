import * as z from 'zod/mini';
import { assignmentMoves } from './assignment-moves.ts';
import { contract, date, textRef } from './envelope.ts';

/** The lead agency sent its answer; the complainant may reply until the reply period lapses. */
export const complaintAnswered = contract(
  'complaint-answered.v1',
  z.strictObject({
    kind: z.enum(['done', 'explanation', 'clarification', 'planned', 'not-possible', 'handled-before']),
    public: textRef,
    private: z.optional(textRef),
    obstacle: z.optional(
      z.enum(['no-authority', 'no-budget', 'data-missing', 'other-office', 'no-staff', 'weather', 'other']),
    ),
    plannedFor: z.optional(date),
    moves: assignmentMoves,
  }),
);
export type ComplaintAnswered = z.infer<typeof complaintAnswered>;
