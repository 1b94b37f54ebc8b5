import { localDate } from '#calendar/zones.ts';
import { loadSopVersions as read } from '#casework/procedure/sop-versions.ts';
import { json } from '../http.ts';
import type { OfficerAction } from './officer-action.ts';

export const readSop: OfficerAction = async (_request, { tenants, now }, { tenant }) => {
  const today = localDate(tenant.zone, await now());
  const versions = await read(tenants, tenant.id, today);
  return json(200, versions, { etag: `"${versions.configuration}"` });
};
