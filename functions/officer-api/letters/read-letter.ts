import { openLetter } from '#casework/letters/show-letters.ts';
import { json } from '../../http.ts';
import { requireLetterId } from '../../require-letter-id.ts';
import type { OfficerAction } from '../officer-action.ts';

export const readLetter: OfficerAction = async (request, _dependencies, { tenant, actor, stores }) => {
  const { complaints, letters } = stores;
  const { language } = request;
  const opened = await openLetter({ complaints, letters }, tenant, actor, {
    id: requireLetterId(request),
    language,
  });
  return json(200, opened, { etag: `"${opened.sequence}"` });
};
