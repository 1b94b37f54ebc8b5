import { fileName, type LetterFiles } from '#casework/letters/letter-files.ts';
import type { LetterStore } from '#casework/letters/letter-store.ts';
import { letterFor, shownCases } from '#casework/letters/show-letters.ts';
import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import { CommandError } from '#casework/records/errors.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { Letter } from '#letters/letter.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

export interface LetterPdfStores {
  readonly complaints: ComplaintStore;
  readonly letters: LetterStore;
  /** Created lazily: other actions should not wait for an S3 client. */
  letterFiles(): Promise<LetterFiles>;
}

/** The PDF that was sent, or a preview of a draft. @throws CommandError `not-found`; `refused` without letters */
export async function letterPdf(
  stores: LetterPdfStores,
  tenant: TenantConfig,
  actor: Actor,
  id: string,
): Promise<Uint8Array> {
  const letter = await letterFor(stores.letters, tenant, actor, id);
  if (letter.state === 'draft' && !tenant.letters)
    throw new CommandError({ failure: 'refused', rule: 'no-letters', possible: [] });
  const kept = letter.state === 'draft' ? undefined : await keptFile(stores, letter);
  return kept ?? (await render(stores, tenant, letter));
}

async function keptFile({ letterFiles }: LetterPdfStores, letter: Letter): Promise<Uint8Array | undefined> {
  const files = await letterFiles();
  return files.get(letter.id, fileName(letter));
}

/** The PDF engine is loaded lazily, so that other actions do not wait for it at a cold start. */
async function render(
  { complaints }: LetterPdfStores,
  tenant: TenantConfig,
  letter: Letter,
): Promise<Uint8Array> {
  const { reprimandPdf } = await import('#documents/reprimand-pdf.ts');
  return reprimandPdf(tenant, letter, await shownCases(complaints, tenant, letter));
}
