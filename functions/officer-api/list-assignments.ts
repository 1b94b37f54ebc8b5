import { listAssignments as list } from '#casework/list-assignments.ts';
import { dynamoInbox } from '#table/dynamo-inbox.ts';
import { now } from '../clock.ts';
import { type Action, json } from '../http.ts';
import { table } from '../wiring.ts';
import { signedIn } from './signed-in.ts';

/** The open assignments of the caller's offices. */
export const listAssignments: Action = async (request) => {
  const { tenant, actor } = await signedIn(request);
  const { kind, overdue, cursor } = request.query;
  const asked = { kind, cursor, overdue: overdue === 'true' || overdue === '1' };
  return json(200, await list(dynamoInbox(table()), tenant, actor, asked, await now()));
};
