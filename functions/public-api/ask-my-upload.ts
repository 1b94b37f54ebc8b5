import { askUpload, uploadWish } from '#casework/attachments/ask-upload.ts';
import { outsider } from '#casework/records/facts-for.ts';
import { parseInput } from '#problems/parse-input.ts';
import { attachmentOffice, moments } from '../attachment-office.ts';
import { type Action, json, jsonBody } from '../http.ts';
import { openedByCode } from './opened-by-code.ts';

/** The complainant wants to send a file for their own case. */
export const askMyUpload: Action = async (request) => {
  const { file } = await openedByCode(request);
  const wish = parseInput(uploadWish, jsonBody(request));
  const actor = outsider('complainant');
  return json(201, await askUpload(attachmentOffice(), file.complaint, actor, wish, await moments()));
};
