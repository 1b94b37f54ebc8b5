import { binary } from '../../http.ts';
import { letterPdf } from '../../letter-pdf.ts';
import { requireLetterId } from '../../require-letter-id.ts';
import type { OfficerAction } from '../officer-action.ts';

/** The PDF that was sent, or a preview of a draft. */
export const readLetterPdf: OfficerAction = async (request, _dependencies, { tenant, actor, stores }) =>
  binary('application/pdf', await letterPdf(stores, tenant, actor, requireLetterId(request)));
