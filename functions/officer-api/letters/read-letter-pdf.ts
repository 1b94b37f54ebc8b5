import { scopeOf } from '#access/tenant-scope.ts';
import { fileName } from '#casework/letters/letter-files.ts';
import { letterFor, shownCases } from '#casework/letters/show-letters.ts';
import { CommandFailed } from '#casework/records/outcome.ts';
import type { Letter } from '#letters/letter.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { type Action, binary } from '../../http.ts';
import { signedIn } from '../signed-in.ts';
import { letterOf } from './letter-of.ts';
import { letterFiles, letterStores } from './letter-stores.ts';

/** A letter as PDF: the one that was sent, or how a draft would look now. */
export const readLetterPdf: Action = async (request) => {
  const { tenant, actor } = await signedIn(request);
  const letter = await letterFor(letterStores().letters, tenant, actor, letterOf(request));
  if (letter.state === 'draft' && !tenant.letters)
    throw new CommandFailed({ failure: 'refused', rule: 'no-letters', possible: [] });
  const kept = letter.state === 'draft' ? undefined : await keptFile(tenant, letter);
  return binary('application/pdf', kept ?? (await render(tenant, letter)));
};

const keptFile = ({ id }: TenantConfig, letter: Letter): Promise<Uint8Array | undefined> =>
  letterFiles().get(scopeOf(id), letter.id, fileName(letter));

/** Loaded when somebody asks: no other action should wait for it at a cold start. */
async function render(tenant: TenantConfig, letter: Letter): Promise<Uint8Array> {
  const [{ renderPdf }, { reprimandLetter }] = await Promise.all([
    import('#documents/render-pdf.ts'),
    import('#documents/reprimand-letter.ts'),
  ]);
  return renderPdf(
    reprimandLetter(tenant, letter, await shownCases(letterStores().complaints, tenant, letter)),
  );
}
