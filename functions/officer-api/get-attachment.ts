import { showAttachment as show, showOwnAttachment } from '#casework/attachments/show-attachment.ts';
import { loadForOfficer } from '#casework/rights/load-for-officer.ts';
import { bothClocks } from '../attachment-stores.ts';
import { json } from '../http.ts';
import { requireTrackingNumber } from '../require-tracking-number.ts';
import type { OfficerAction } from './officer-action.ts';

export const getAttachment: OfficerAction = async (request, dependencies, { tenant, actor, stores }) => {
  const number = requireTrackingNumber(request, tenant);
  const known = await loadForOfficer(stores.complaints, tenant, { number, actor });
  const { id } = request.parameters as { id: string };
  const asked = { id, actor, language: request.language, ...(await bothClocks(dependencies)) };
  return json(
    200,
    'own' in known
      ? await showOwnAttachment(stores, tenant, known.own, asked)
      : await show(stores, tenant, known.record.complaint, asked),
  );
};
