import { randomUUID } from 'node:crypto';
import { readIdempotencyKey } from '#casework/identifiers/idempotency-key.ts';
import { letterInputs } from '#casework/letters/letter-inputs.ts';
import { listLetters, openLetter } from '#casework/letters/show-letters.ts';
import { takeLetterStep } from '#casework/letters/take-letter-step.ts';
import { CommandError } from '#casework/records/errors.ts';
import { letterFormSteps } from '#pages/desk/letter-forms.tsx';
import { letterPage } from '#pages/desk/letter-page.tsx';
import { lettersPage } from '#pages/desk/letters-page.tsx';
import { link } from '#pages/parts/site.ts';
import { parseInput } from '#problems/parse-input.ts';
import { problemOf } from '#problems/problem.ts';
import { caseProblemTexts } from '#problems/problem-texts.ts';
import { binary, type Request, type Response } from '../http.ts';
import { letterPdf } from '../letter-pdf.ts';
import { requireLetterId } from '../require-letter-id.ts';
import type { AtDesk, DeskAction } from './desk-action.ts';
import { setFlash } from './flash.ts';
import { seeOther } from './redirect.ts';
import { sentForm } from './sent-form.ts';
import { showPage } from './show-page.ts';

export const showLetters: DeskAction = async (request, _dependencies, at) => {
  const { tenant, actor, stores, site } = at;
  const { cursor } = request.query;
  const asked = { language: site.language, ...(cursor && cursor.length <= 100 ? { cursor } : {}) };
  const page = await listLetters(stores.letters, tenant, actor, asked);
  return showPage(at, lettersPage({ site, ...page }), { request, self: '/petugas/surat' });
};

export const showLetter: DeskAction = (request, _dependencies, at) => letterAnswer(request, at);

export const openLetterPdf: DeskAction = async (request, _dependencies, { tenant, actor, stores }) =>
  binary('application/pdf', await letterPdf(stores, tenant, actor, requireLetterId(request)));

/** As by the API; after it the list, where the next draft stands first. */
export const takeLetterFormStep: DeskAction = async (request, { now, baseUrl }, at) => {
  const { tenant, actor, stores, site } = at;
  const step = letterFormSteps.find((name) => name === request.parameters.step);
  if (!step) throw new CommandError({ failure: 'not-found' });
  const { fields } = await sentForm(request);
  const typed = Object.fromEntries(
    ['number', 'date', 'reason'].flatMap((name) => {
      const value = (fields.get(name) ?? '').trim();
      return value ? [[name, value]] : [];
    }),
  );
  const seen = fields.get('dilihat') ?? '';
  try {
    await takeLetterStep(stores, tenant, {
      letter: requireLetterId(request),
      step,
      input: parseInput(letterInputs[step], typed) as object,
      actor,
      now: await now(),
      key: readIdempotencyKey(fields.get('key') ?? '') ?? randomUUID(),
      ...(/^\d{1,9}$/.test(seen) ? { ifMatch: Number(seen) } : {}),
    });
  } catch (error) {
    if (!(error instanceof CommandError) || error.reason.failure === 'not-found') throw error;
    const problem = problemOf(error.reason, site.language, caseProblemTexts);
    return letterAnswer(request, at, { ...problem, typed: { reason: '', ...typed } });
  }
  return seeOther(link(site, '/petugas/surat'), setFlash(baseUrl, tenant, { letterStep: step }));
};

interface Refused {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
  readonly typed: Readonly<Record<string, string>>;
}

async function letterAnswer(request: Request, at: AtDesk, refused?: Refused): Promise<Response> {
  const { tenant, actor, stores, site, session } = at;
  const id = requireLetterId(request);
  const opened = await openLetter(stores, tenant, actor, { id, language: site.language });
  const content = letterPage({
    site,
    opened,
    csrf: session.formToken,
    keyOf: () => randomUUID(),
    ...(refused
      ? {
          trouble: refused,
          typed: refused.typed,
          errors: Object.fromEntries(refused.errors.map(({ field, message }) => [field, message])),
        }
      : {}),
  });
  return showPage(at, content, { request, status: refused?.status ?? 200, self: `/petugas/surat/${id}` });
}
