import * as z from 'zod/mini';
import { isLocalDate } from '#calendar/local-date.ts';
import { accessesOfCase, accessesOfOffice } from '#casework/personal-data/read-accesses.ts';
import { parseInput } from '#problems/parse-input.ts';
import { dynamoAccessRecords } from '#table/personal-data/access-records.ts';
import { now } from '../clock.ts';
import { type Action, json } from '../http.ts';
import { complaints, table } from '../wiring.ts';
import { numberOf } from './number-of.ts';
import { signedIn } from './signed-in.ts';

/** The place in a list: an instant and some characters, or a number. */
const cursor = z.optional(z.string().check(z.regex(/^[\w:.#-]{1,80}$/)));
const ofOffice = z.object({
  office: z.string().check(z.minLength(1), z.maxLength(100)),
  day: z.string().check(z.refine(isLocalDate)),
  cursor,
});
const ofCase = z.object({ cursor });

/** What an office looked at on a day; the look at it is recorded. */
export const listAccesses: Action = async (request) => {
  const { tenant, actor } = await signedIn(request);
  const { cursor: after, ...wanted } = parseInput(ofOffice, request.query);
  const stores = { records: dynamoAccessRecords(table()) };
  return json(200, await accessesOfOffice(stores, tenant, wanted, { actor, now: await now(), after }));
};

/** Who looked at a complaint; the look at it is recorded. */
export const listAccessesOfCase: Action = async (request) => {
  const { tenant, actor } = await signedIn(request);
  const { cursor: after } = parseInput(ofCase, request.query);
  const stores = { complaints: complaints(), records: dynamoAccessRecords(table()) };
  const number = numberOf(request, tenant);
  return json(200, await accessesOfCase(stores, tenant, number, { actor, now: await now(), after }));
};
