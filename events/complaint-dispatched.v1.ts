import * as z from 'zod/mini';
import { assignmentMoves } from './assignment-moves.ts';
import { complaintClass, contract, instant, textRef, urgency } from './envelope.ts';

/** The coordinator verified the complaint and sent it (disposisi) to the agency that leads. The promise is fixed. */
export const complaintDispatched = contract(
  'complaint-dispatched.v1',
  z.strictObject({
    class: complaintClass,
    urgency,
    urgencyReason: textRef,
    category: z.string(),
    title: textRef,
    publicText: textRef,
    anonymous: z.boolean(),
    secret: z.boolean(),
    lead: z.string(),
    support: z.readonly(z.array(z.string())),
    promised: z.strictObject({ at: instant, provisional: z.boolean(), estimate: z.boolean() }),
    moves: assignmentMoves,
  }),
);
export type ComplaintDispatched = z.infer<typeof complaintDispatched>;
