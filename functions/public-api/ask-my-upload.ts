import { askUpload, uploadWish } from '#casework/attachments/ask-upload.ts';
import { outsider } from '#casework/records/facts-for.ts';
import { parseInput } from '#problems/parse-input.ts';
import { bothClocks } from '../attachment-stores.ts';
import { json, jsonBody } from '../http.ts';
import type { ComplainantAction } from './public-api-action.ts';

/** The complainant wants to send a file for their own case. */
export const askMyUpload: ComplainantAction = async (request, dependencies, { file, stores }) => {
  const wish = parseInput(uploadWish, jsonBody(request));
  const actor = outsider('complainant');
  return json(201, await askUpload(stores, file.complaint, actor, wish, await bothClocks(dependencies)));
};
