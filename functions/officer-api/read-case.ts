import { openCase } from '#casework/views/open-case.ts';
import { dynamoAccessRecords } from '#table/personal-data/access-records.ts';
import { now } from '../clock.ts';
import { type Action, json } from '../http.ts';
import { complaints, table } from '../wiring.ts';
import { numberOf } from './number-of.ts';
import { signedIn } from './signed-in.ts';

/** A case as an officer works on it. */
export const readCase: Action = async (request) => {
  const { tenant, actor } = await signedIn(request);
  const opened = await openCase({ complaints: complaints(), records: dynamoAccessRecords(table()) }, tenant, {
    number: numberOf(request, tenant),
    actor,
    language: request.language,
    now: await now(),
  });
  return json(200, opened, { etag: `"${opened.sequence}"` });
};
