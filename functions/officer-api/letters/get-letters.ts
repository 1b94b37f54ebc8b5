import * as z from 'zod/mini';
import { listLetters as list } from '#casework/letters/show-letters.ts';
import { parseInput } from '#problems/parse-input.ts';
import { json } from '../../http.ts';
import type { OfficerAction } from '../officer-action.ts';

const query = z.object({
  state: z.optional(z.enum(['draft', 'signed', 'withdrawn'])),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(100))),
});

export const getLetters: OfficerAction = async (request, _dependencies, { tenant, actor, stores }) => {
  const { letters } = stores;
  const asked = { ...parseInput(query, request.query), language: request.language };
  return json(200, await list(letters, tenant, actor, asked));
};
