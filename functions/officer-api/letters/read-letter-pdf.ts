import { fileName } from '#casework/letters/letter-files.ts';
import { letterFor, shownCases } from '#casework/letters/show-letters.ts';
import { CommandError } from '#casework/records/errors.ts';
import type { Letter } from '#letters/letter.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { binary } from '../../http.ts';
import type { OfficerAction, OfficerStores } from '../officer-action.ts';
import { requireLetterId } from './require-letter-id.ts';

/** The PDF that was sent, or a preview of a draft. */
export const readLetterPdf: OfficerAction = async (request, _dependencies, { tenant, actor, stores }) => {
  const letter = await letterFor(stores.letters, tenant, actor, requireLetterId(request));
  if (letter.state === 'draft' && !tenant.letters)
    throw new CommandError({ failure: 'refused', rule: 'no-letters', possible: [] });
  const kept = letter.state === 'draft' ? undefined : await keptFile(stores, letter);
  return binary('application/pdf', kept ?? (await render(stores, tenant, letter)));
};

async function keptFile({ letterFiles }: OfficerStores, letter: Letter): Promise<Uint8Array | undefined> {
  const files = await letterFiles();
  return files.get(letter.id, fileName(letter));
}

/** The PDF engine is loaded lazily, so that other actions do not wait for it at a cold start. */
async function render(
  { complaints }: OfficerStores,
  tenant: TenantConfig,
  letter: Letter,
): Promise<Uint8Array> {
  const { reprimandPdf } = await import('#documents/reprimand-pdf.ts');
  return reprimandPdf(tenant, letter, await shownCases(complaints, tenant, letter));
}
