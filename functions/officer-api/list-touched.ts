import * as z from 'zod/mini';
import { readTouched } from '#casework/personal-data/read-touched.ts';
import { parseInput } from '#problems/parse-input.ts';
import { dynamoAccessRecords } from '#table/personal-data/access-records.ts';
import { dynamoPeopleBehind } from '#table/personal-data/people-behind.ts';
import { tenantsSince } from '#table/tenants/tenant-in-force.ts';
import { now } from '../clock.ts';
import { type Action, json } from '../http.ts';
import { table } from '../wiring.ts';
import { signedIn } from './signed-in.ts';

const text = z.string().check(z.minLength(1), z.maxLength(100));
const wish = z.object({
  from: text,
  to: text,
  office: z.optional(text),
  cursor: z.optional(z.string().check(z.maxLength(800))),
});

/** Of which complaints personal data was read in a stretch, and whose; the look at it is recorded. */
export const listTouched: Action = async (request) => {
  const { tenant, actor } = await signedIn(request);
  const { cursor, ...wanted } = parseInput(wish, request.query);
  const stores = {
    records: dynamoAccessRecords(table()),
    people: dynamoPeopleBehind(table()),
    configurations: { since: (id: string, from: string) => tenantsSince(table(), id, from) },
  };
  return json(200, await readTouched(stores, tenant, wanted, { actor, now: await now(), cursor }));
};
