import { followComplaint } from '#casework/views/follow-complaint.ts';
import { json } from '../http.ts';
import type { ComplainantAction } from './public-api-action.ts';

/** The complaint as its complainant follows it, opened by number and code. */
export const followReport: ComplainantAction = async (
  request,
  { now },
  { tenant, file, stores: { complaints, queue } },
) => {
  const reader = { language: request.language, now: await now(), queue };
  return json(200, await followComplaint(complaints, tenant, file, reader));
};
