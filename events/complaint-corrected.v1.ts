import * as z from 'zod/mini';
import { assignmentMoves, deadlineKind } from './assignment-moves.ts';
import { complaintClass, contract, instant, textRef, urgency } from './envelope.ts';

/** The coordinator corrected class, urgency or category; deadlines and promise were counted again, the old ones stay here. */
export const complaintCorrected = contract(
  'complaint-corrected.v1',
  z.strictObject({
    class: complaintClass,
    urgency,
    category: z.string(),
    reason: textRef,
    promised: z.strictObject({ at: instant, provisional: z.boolean(), estimate: z.boolean() }),
    before: z.readonly(
      z.array(z.strictObject({ assignment: z.string(), deadline: deadlineKind, at: instant })),
    ),
    moves: assignmentMoves,
  }),
);
export type ComplaintCorrected = z.infer<typeof complaintCorrected>;
