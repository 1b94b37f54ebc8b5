import { showAttachment } from '#casework/attachments/show-attachment.ts';
import { outsider } from '#casework/records/facts-for.ts';
import { dynamoAccessRecords } from '#table/personal-data/access-records.ts';
import { attachmentOffice, moments } from '../attachment-office.ts';
import { type Action, json } from '../http.ts';
import { table } from '../wiring.ts';
import { openedByCode } from './opened-by-code.ts';

/** A file of the complainant's own case, with a link to open it. */
export const showMyAttachment: Action = async (request) => {
  const { tenant, file } = await openedByCode(request);
  const { id } = request.parameters as { id: string };
  const asked = { id, actor: outsider('complainant'), language: request.language, ...(await moments()) };
  const stores = { ...attachmentOffice(), records: dynamoAccessRecords(table()) };
  return json(200, await showAttachment(stores, tenant, file.complaint, asked));
};
