import { requestUpload as ask, uploadRequest } from '#casework/attachments/request-upload.ts';
import { loadToAct } from '#casework/rights/load-for-officer.ts';
import { parseInput } from '#problems/parse-input.ts';
import { bothClocks } from '../attachment-stores.ts';
import { json, jsonBody } from '../http.ts';
import { requireTrackingNumber } from '../require-tracking-number.ts';
import type { OfficerAction } from './officer-action.ts';

export const createUpload: OfficerAction = async (request, dependencies, { tenant, actor, stores }) => {
  const wanted = parseInput(uploadRequest, jsonBody(request));
  const number = requireTrackingNumber(request, tenant);
  const { complaint } = await loadToAct(stores.complaints, tenant, { number, actor });
  const clocks = await bothClocks(dependencies);
  return json(201, await ask(stores, { complaint, actor, request: wanted, clocks }));
};
