import * as z from 'zod/mini';
import type { Description } from './operation.ts';
import { badBody } from './problem-document.ts';

/** The same for everybody: it tells nothing of the address. */
export const followAsked = z.object({ confirm: z.literal('by-mail') });

/** Hearing of somebody else's case, by mail. */
export const followDescription: Description = {
  description:
    'The address is asked by mail and hears nothing before it has confirmed; each mail has a link to stop. The answer is the same whether the address follows already, asked for five cases today, or takes no mail. A case that is not public is unknown. 409 (`followers-full`) when a hundred follow it.',
  parameters: [],
  input: { schema: 'FollowWish', example: { email: 'tetangga@warga.example', language: 'id' } },
  answers: { 202: { schema: 'FollowAsked', example: { confirm: 'by-mail' } } },
  problems: [...badBody, 404, 409, 503],
};
