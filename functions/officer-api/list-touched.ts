import * as z from 'zod/mini';
import { readTouched } from '#casework/personal-data/read-touched.ts';
import { parseInput } from '#problems/parse-input.ts';
import { json } from '../http.ts';
import type { OfficerAction } from './officer-action.ts';

const text = z.string().check(z.minLength(1), z.maxLength(100));
const wish = z.object({
  from: text,
  to: text,
  office: z.optional(text),
  cursor: z.optional(z.string().check(z.maxLength(800))),
});

/** Of which complaints personal data was read in a stretch, and whose; the look at it is recorded. */
export const listTouched: OfficerAction = async (
  request,
  { configurations, now },
  { tenant, actor, stores },
) => {
  const { cursor, ...wanted } = parseInput(wish, request.query);
  return json(
    200,
    await readTouched({ ...stores, configurations }, tenant, wanted, { actor, now: await now(), cursor }),
  );
};
