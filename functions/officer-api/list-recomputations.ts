import { readRecomputations } from '#casework/recomputation/read-recomputations.ts';
import { dynamoRecomputations } from '#table/complaints/recomputations.ts';
import { type Action, json } from '../http.ts';
import { table } from '../wiring.ts';
import { signedIn } from './signed-in.ts';

/** How many deadlines the last changed calendars moved. */
export const listRecomputations: Action = async (request) => {
  const { tenant, actor } = await signedIn(request);
  return json(200, await readRecomputations(dynamoRecomputations(table()), tenant.id, actor));
};
