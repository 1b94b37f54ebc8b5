import { showAttachment as show } from '#casework/attachments/show-attachment.ts';
import { readByOfficer } from '#casework/rights/read-by-officer.ts';
import { dynamoAccessRecords } from '#table/personal-data/access-records.ts';
import { attachmentOffice, moments } from '../attachment-office.ts';
import { type Action, json } from '../http.ts';
import { complaints, table } from '../wiring.ts';
import { numberOf } from './number-of.ts';
import { signedIn } from './signed-in.ts';

/** A file of a case, with a link to open it, for an officer who may read the case. */
export const showAttachment: Action = async (request) => {
  const { tenant, actor } = await signedIn(request);
  const { complaint } = await readByOfficer(complaints(), tenant, numberOf(request, tenant), actor);
  const stores = { ...attachmentOffice(), records: dynamoAccessRecords(table()) };
  const { id } = request.parameters as { id: string };
  const asked = { id, actor, language: request.language, ...(await moments()) };
  return json(200, await show(stores, tenant, complaint, asked));
};
