import * as z from 'zod/mini';
import { holderOf } from '../complaint.ts';
import { longText } from '../plain-words.ts';
import { step } from '../step.ts';

/** The complainant rates the answer, which closes the complaint. */
export const rate = step({
  name: 'rate',
  input: z.strictObject({
    stars: z.int().check(z.minimum(1), z.maximum(5)),
    text: z.optional(longText(4000)),
  }),
  words: ['text'],
  decide(complaint, rating) {
    const reply = holderOf(complaint, 'reply');
    const closed = reply ? [{ id: reply.id, outcome: 'done' as const }] : [];
    return [
      { type: 'complaint-rated.v1', data: rating },
      { type: 'complaint-closed.v1', data: { by: 'rating', moves: { closed } } },
    ];
  },
});
