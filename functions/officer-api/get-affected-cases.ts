import * as z from 'zod/mini';
import { readAffected } from '#casework/personal-data/read-affected.ts';
import { parseInput } from '#problems/parse-input.ts';
import { json } from '../http.ts';
import type { OfficerAction } from './officer-action.ts';

const text = z.string().check(z.minLength(1), z.maxLength(100));
const query = z.object({
  from: text,
  to: text,
  office: z.optional(text),
  cursor: z.optional(z.string().check(z.maxLength(800))),
});

export const getAffectedCases: OfficerAction = async (
  request,
  { configurations, now },
  { tenant, actor, stores },
) => {
  const { cursor, ...wanted } = parseInput(query, request.query);
  return json(
    200,
    await readAffected({ ...stores, configurations }, tenant, wanted, { actor, now: await now(), cursor }),
  );
};
