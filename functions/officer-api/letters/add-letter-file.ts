import { createHash } from 'node:crypto';
import { fileName } from '#casework/letters/letter-files.ts';
import { letterFor } from '#casework/letters/show-letters.ts';
import { possibleLetterSteps, takeLetterStep } from '#casework/letters/take-letter-step.ts';
import { CommandError } from '#casework/records/errors.ts';
import { json, RequestError } from '../../http.ts';
import { requireLetterId } from '../../require-letter-id.ts';
import { keyAndMatch } from '../../step-request.ts';
import type { OfficerAction } from '../officer-action.ts';

/** In bytes. Lambda's limit is 6 MB, a third of which goes to base64. */
const maxBytes = 4 * 1024 * 1024;

/** For tenants with their own register of numbers. */
export const addLetterFile: OfficerAction = async (request, { now }, { tenant, actor, stores }) => {
  const { complaints, letters, letterFiles } = stores;
  const letter = requireLetterId(request);
  if (!/^application\/pdf\s*(?:;|$)/i.test(request.header('content-type') ?? ''))
    throw new RequestError('wrong-type');
  const pdf = request.bytes(maxBytes);
  const file = { sha256: createHash('sha256').update(pdf).digest('hex'), bytes: pdf.length };
  // The right comes first, then the work on the file. The file is stored before the letter refers to it.
  const seen = await letterFor(letters, tenant, actor, letter);
  if (possibleLetterSteps(seen, actor, tenant).includes('add-file')) {
    const { refusalOfPdf } = await import('#attachments/check-pdf.ts');
    const unfit = refusalOfPdf(pdf);
    if (unfit) throw new CommandError({ failure: 'fields', fields: [{ field: 'file', code: unfit }] });
    const files = await letterFiles();
    await files.put(letter, fileName({ file }), pdf);
  }
  const asked = { letter, step: 'add-file', input: file, actor, now: await now() } as const;
  const answer = await takeLetterStep({ complaints, letters }, tenant, { ...asked, ...keyAndMatch(request) });
  return json(200, answer, { etag: `"${answer.sequence}"` });
};
