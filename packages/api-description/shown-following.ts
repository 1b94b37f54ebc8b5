import * as z from 'zod/mini';
import type { Description } from './operation.ts';
import { badBody } from './problem-document.ts';

/** The same for everyone: it reveals nothing about the address. */
export const followAskedSchema = z.object({ confirm: z.literal('by-mail') });

/** Following another person's case by mail. */
export const followDescription: Description = {
  description:
    'The system sends the address a confirmation request, and nothing else before it has confirmed; each mail has a link to unsubscribe. The answer is the same if the address already follows the case, requested five cases today, or receives no mail. A case that is not public is unknown. 409 (`followers-full`) if the case has a hundred confirmed followers.',
  parameters: [],
  input: { schema: 'FollowWish', example: { email: 'tetangga@warga.example', language: 'id' } },
  answers: { 202: { schema: 'FollowAsked', example: { confirm: 'by-mail' } } },
  problems: [...badBody, 404, 409, 503],
};
