import { showAttachment } from '#casework/attachments/show-attachment.ts';
import { actorWithoutOffice } from '#casework/records/rule-context.ts';
import { bothClocks } from '../attachment-stores.ts';
import { json } from '../http.ts';
import type { ComplainantAction } from './public-api-action.ts';

export const showMyAttachment: ComplainantAction = async (
  request,
  dependencies,
  { tenant, file, stores },
) => {
  const { id } = request.parameters as { id: string };
  const asked = {
    id,
    actor: actorWithoutOffice('complainant'),
    language: request.language,
    ...(await bothClocks(dependencies)),
  };
  return json(200, await showAttachment(stores, tenant, file.complaint, asked));
};
