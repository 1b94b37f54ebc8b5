import * as z from 'zod/mini';
import { listLetters as list } from '#casework/letters/show-letters.ts';
import { parseInput } from '#problems/parse-input.ts';
import { type Action, json } from '../../http.ts';
import { signedIn } from '../signed-in.ts';
import { letterStores } from './letter-stores.ts';

const query = z.object({
  state: z.optional(z.enum(['draft', 'signed', 'withdrawn'])),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
});

/** The letters that the caller's office may see. */
export const listLetters: Action = async (request) => {
  const { tenant, actor } = await signedIn(request);
  const asked = parseInput(query, request.query);
  return json(200, await list(letterStores().letters, tenant, actor, asked, request.language));
};
