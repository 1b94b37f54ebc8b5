import * as z from 'zod/mini';
import { assignmentMoves } from './assignment-moves.ts';
import { complaintClass, contract, date, instant, textRef, urgency } from './envelope.ts';

/** A report was taken in and is durable. Nothing is public yet. */
export const complaintSubmitted = contract(
  'complaint-submitted.v1',
  z.strictObject({
    channel: z.enum(['web', 'api', 'counter', 'phone', 'whatsapp', 'social', 'email', 'lapor']),
    class: complaintClass,
    urgency,
    category: z.string(),
    text: textRef,
    place: z.strictObject({
      address: z.optional(textRef),
      district: z.optional(z.string()),
      village: z.optional(z.string()),
      lat: z.optional(z.number()),
      lon: z.optional(z.number()),
    }),
    anonymous: z.boolean(),
    secret: z.boolean(),
    occurredAt: z.optional(date),
    receivedAt: instant,
    promised: z.strictObject({ at: instant, provisional: z.boolean(), estimate: z.boolean() }),
    moves: assignmentMoves,
  }),
);
export type ComplaintSubmitted = z.infer<typeof complaintSubmitted>;
