import { localDate } from '#calendar/zones.ts';
import { readSop } from '#casework/procedure/change-sop.ts';
import { dynamoTenants } from '#table/tenants/tenants.ts';
import { now } from '../clock.ts';
import { type Action, json } from '../http.ts';
import { table } from '../wiring.ts';
import { signedIn } from './signed-in.ts';

/** The versions of the procedure, for everybody who is signed in. */
export const showSop: Action = async (request) => {
  const { tenant } = await signedIn(request);
  const today = localDate(tenant.zone, await now());
  const versions = await readSop(dynamoTenants(table()), tenant.id, today);
  return json(200, versions, { etag: `"${versions.configuration}"` });
};
