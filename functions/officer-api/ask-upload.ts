import { askUpload as ask, uploadWish } from '#casework/attachments/ask-upload.ts';
import { readByOfficer } from '#casework/rights/read-by-officer.ts';
import { parseInput } from '#problems/parse-input.ts';
import { attachmentOffice, moments } from '../attachment-office.ts';
import { type Action, json, jsonBody } from '../http.ts';
import { complaints } from '../wiring.ts';
import { numberOf } from './number-of.ts';
import { signedIn } from './signed-in.ts';

/** An officer wants to send a file for a case. */
export const askUpload: Action = async (request) => {
  const { tenant, actor } = await signedIn(request);
  const wish = parseInput(uploadWish, jsonBody(request));
  const { complaint } = await readByOfficer(complaints(), tenant, numberOf(request, tenant), actor);
  return json(201, await ask(attachmentOffice(), complaint, actor, wish, await moments()));
};
