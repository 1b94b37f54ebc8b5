import { openCase } from '#casework/views/open-case.ts';
import { json } from '../http.ts';
import { requireTrackingNumber } from '../require-tracking-number.ts';
import type { OfficerAction } from './officer-action.ts';

export const getCase: OfficerAction = async (request, { now }, { tenant, actor, stores }) => {
  const { complaints, records } = stores;
  const opened = await openCase({ complaints, records }, tenant, {
    number: requireTrackingNumber(request, tenant),
    actor,
    language: request.language,
    now: await now(),
  });
  return json(200, opened, 'sequence' in opened ? { etag: `"${opened.sequence}"` } : {});
};
