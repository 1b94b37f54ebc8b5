import { askUpload as ask, uploadWish } from '#casework/attachments/ask-upload.ts';
import { readByOfficer } from '#casework/rights/read-by-officer.ts';
import { parseInput } from '#problems/parse-input.ts';
import { bothClocks } from '../attachment-stores.ts';
import { json, jsonBody } from '../http.ts';
import type { OfficerAction } from './officer-action.ts';
import { requireTrackingNumber } from './require-tracking-number.ts';

/** An officer wants to send a file for a case. */
export const askUpload: OfficerAction = async (request, dependencies, { tenant, actor, stores }) => {
  const wish = parseInput(uploadWish, jsonBody(request));
  const { complaint } = await readByOfficer(stores.complaints, requireTrackingNumber(request, tenant), actor);
  return json(201, await ask(stores, complaint, actor, wish, await bothClocks(dependencies)));
};
