import * as z from 'zod/mini';
import { isLocalDate } from '#calendar/local-date.ts';
import { accessesOfCase, accessesOfOffice } from '#casework/personal-data/access-log.ts';
import { parseInput } from '#problems/parse-input.ts';
import { json } from '../http.ts';
import { requireTrackingNumber } from '../require-tracking-number.ts';
import type { OfficerAction } from './officer-action.ts';

/** An instant and some characters, or a number. */
const cursor = z.optional(z.string().check(z.regex(/^[\w:.#-]{1,80}$/)));
const ofOffice = z.object({
  office: z.string().check(z.minLength(1), z.maxLength(100)),
  day: z.string().check(z.refine(isLocalDate)),
  cursor,
});
const ofCase = z.object({ cursor });

export const listAccesses: OfficerAction = async (request, { now }, { tenant, actor, stores }) => {
  const { records, people } = stores;
  const { cursor: after, ...wanted } = parseInput(ofOffice, request.query);
  return json(
    200,
    await accessesOfOffice({ records, people }, tenant, wanted, { actor, now: await now(), after }),
  );
};

export const listAccessesOfCase: OfficerAction = async (request, { now }, { tenant, actor, stores }) => {
  const { complaints, records } = stores;
  const { cursor: after } = parseInput(ofCase, request.query);
  const number = requireTrackingNumber(request, tenant);
  return json(
    200,
    await accessesOfCase({ complaints, records }, tenant, number, { actor, now: await now(), after }),
  );
};
