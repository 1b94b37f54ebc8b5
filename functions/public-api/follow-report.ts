import { followComplaint } from '#casework/views/follow-complaint.ts';
import { dynamoQueue } from '#table/complaints/queue.ts';
import { now } from '../clock.ts';
import { type Action, json } from '../http.ts';
import { complaints, table } from '../wiring.ts';
import { openedByCode } from './opened-by-code.ts';

/** The complaint as its complainant follows it, opened by number and code. */
export const followReport: Action = async (request) => {
  const { tenant, file } = await openedByCode(request);
  const reader = { language: request.language, now: await now(), queue: dynamoQueue(table()) };
  return json(200, await followComplaint(complaints(), tenant, file, reader));
};
