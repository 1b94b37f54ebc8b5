import { showAttachment, showOwnAttachment } from '#casework/attachments/show-attachment.ts';
import { CommandError } from '#casework/records/errors.ts';
import { loadForOfficer } from '#casework/rights/load-for-officer.ts';
import { bothClocks } from '../attachment-stores.ts';
import { requireTrackingNumber } from '../require-tracking-number.ts';
import type { DeskAction } from './desk-action.ts';
import { seeOther } from './redirect.ts';

/** To the link that opens the file for a few minutes, by the rules of the API. */
export const openAttachment: DeskAction = async (request, dependencies, { tenant, actor, stores, site }) => {
  const number = requireTrackingNumber(request, tenant);
  const known = await loadForOfficer(stores.complaints, tenant, { number, actor });
  const { id } = request.parameters as { id: string };
  const asked = { id, actor, language: site.language, ...(await bothClocks(dependencies)) };
  const { url } =
    'own' in known
      ? await showOwnAttachment(stores, tenant, known.own, asked)
      : await showAttachment(stores, tenant, known.record.complaint, asked);
  if (!url) throw new CommandError({ failure: 'not-found' });
  return seeOther(url);
};
