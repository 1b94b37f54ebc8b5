import { askUpload as ask, uploadWish } from '#casework/attachments/ask-upload.ts';
import { readByOfficer } from '#casework/rights/read-by-officer.ts';
import { parseInput } from '#problems/parse-input.ts';
import { bothClocks } from '../attachment-stores.ts';
import { json, jsonBody } from '../http.ts';
import type { OfficerAction } from './officer-action.ts';
import { requireTrackingNumber } from './require-tracking-number.ts';

/** An officer wants to send a file for a case. */
export const askUpload: OfficerAction = async (request, dependencies, { tenant, actor }) => {
  const wish = parseInput(uploadWish, jsonBody(request));
  const { complaint } = await readByOfficer(
    dependencies.complaints,
    tenant,
    requireTrackingNumber(request, tenant),
    actor,
  );
  return json(201, await ask(dependencies, complaint, actor, wish, await bothClocks(dependencies)));
};
