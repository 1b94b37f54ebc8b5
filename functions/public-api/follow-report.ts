import { trackComplaint } from '#casework/views/track-complaint.ts';
import { json } from '../http.ts';
import type { ComplainantAction } from './public-api-action.ts';

export const followReport: ComplainantAction = async (
  request,
  { now },
  { tenant, file, stores: { complaints, queue } },
) => {
  const visitor = { language: request.language, now: await now(), queue };
  return json(200, await trackComplaint(complaints, tenant, file, visitor));
};
