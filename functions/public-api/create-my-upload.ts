import { requestUpload, uploadRequest } from '#casework/attachments/request-upload.ts';
import { actorWithoutOffice } from '#casework/records/rule-context.ts';
import { parseInput } from '#problems/parse-input.ts';
import { bothClocks } from '../attachment-stores.ts';
import { json, jsonBody } from '../http.ts';
import type { ComplainantAction } from './public-api-action.ts';

export const createMyUpload: ComplainantAction = async (request, dependencies, { file, stores }) => {
  const wanted = parseInput(uploadRequest, jsonBody(request));
  const actor = actorWithoutOffice('complainant');
  const clocks = await bothClocks(dependencies);
  const query = { complaint: file.complaint, actor, request: wanted, clocks };
  return json(201, await requestUpload(stores, query));
};
