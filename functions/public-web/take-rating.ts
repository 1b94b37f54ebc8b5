import { randomUUID } from 'node:crypto';
import type { Instant } from '#calendar/zones.ts';
import type { TakeStep } from '#casework/commands/step-result.ts';
import { readIdempotencyKey } from '#casework/identifiers/idempotency-key.ts';
import type { ComplaintRecord, ComplaintStore } from '#casework/records/complaint-store.ts';
import { CommandError, type CommandFailure, type FieldError } from '#casework/records/errors.ts';
import { actorWithoutOffice } from '#casework/records/rule-context.ts';
import { openByCode, trackComplaint } from '#casework/views/track-complaint.ts';
import { rate } from '#complaints/steps/rate.ts';
import { casePage } from '#pages/case/case-page.tsx';
import type { TypedRating } from '#pages/case/rating-form.tsx';
import { type TenantPage, translatorFor } from '#pages/parts/site.ts';
import { parseInput } from '#problems/parse-input.ts';
import { fieldMessage } from '#wording/errors/field-messages.ts';
import { formBody } from '../form-body.ts';
import { html } from '../page.ts';
import type { SiteAction } from './page-function.ts';
import { numberAndCode, trackFormAgain } from './show-case.ts';

export const takeRating: SiteAction = async (request, site, { takeStep, complaints, now, queue }) => {
  const form = formBody(request);
  const typed = numberAndCode(form);
  const at = await now();
  try {
    const opened = await openByCode(complaints, site.tenant, typed);
    const { status, file, ...shown } = await rateCase({
      takeStep,
      complaints,
      site,
      file: opened,
      form,
      now: at,
    });
    const visitor = { language: site.language, now: at, queue };
    const followed = await trackComplaint(complaints, site.tenant, file, visitor);
    return html(status, site, casePage({ site, followed, code: typed.code, key: keyOf(form), ...shown }));
  } catch (error) {
    return trackFormAgain(error, site, typed.number);
  }
};

interface Rated {
  readonly status: number;
  readonly file: ComplaintRecord;
  readonly rating?: TypedRating;
  readonly statusMessage?: string;
}

interface RateRequest {
  readonly takeStep: TakeStep;
  readonly complaints: ComplaintStore;
  readonly site: TenantPage;
  readonly file: ComplaintRecord;
  readonly form: URLSearchParams;
  readonly now: Instant;
}

async function rateCase({ takeStep, complaints, site, file, form, now }: RateRequest): Promise<Rated> {
  const { number } = file.complaint;
  try {
    const input = parseInput(rate.input, ratingInput(form));
    const asked = { number, step: 'rate', input, key: keyOf(form), now, ...seenOf(form) } as const;
    const actor = actorWithoutOffice('complainant');
    const rated = await takeStep(complaints, site.tenant, { ...asked, actor });
    const statusMessage = translatorFor(site)(
      'Terima kasih, nilai Anda tercatat.',
      'Thank you, your rating is recorded.',
    );
    return { status: 200, file: rated.file, statusMessage };
  } catch (error) {
    if (!(error instanceof CommandError) || error.reason.failure === 'busy') throw error;
    if (error.reason.failure === 'fields')
      return { status: 422, file, rating: ratingAsTyped(form, error.reason.fields, site) };
    // The complaint may have changed since it was read.
    const newest = (await complaints.load(number)) ?? file;
    return { file: newest, ...notRated(error.reason, form, site) };
  }
}

/** A newer answer must be read before it is rated; a closed complaint takes no rating. */
function notRated(reason: CommandFailure, form: URLSearchParams, site: TenantPage): Omit<Rated, 'file'> {
  const say = translatorFor(site);
  if (reason.failure === 'changed' && reason.possible.includes('rate'))
    return {
      status: 412,
      rating: ratingAsTyped(form, [], site),
      statusMessage: say(
        'Ada kabar baru sejak halaman ini dibuka, dan nilai Anda belum terkirim. Bacalah dahulu, lalu kirim lagi.',
        'There is news since this page was opened, and your rating is not sent yet. Read it, and send it again.',
      ),
    };
  const statusMessage = say(
    'Laporan ini tidak dapat dinilai lagi. Di bawah ini keadaannya sekarang.',
    'This report can no longer be rated. Below is how it stands now.',
  );
  return { status: 409, statusMessage };
}

/** Sequence number of the last entry that the page showed. */
function seenOf(form: URLSearchParams): { ifMatch?: number } {
  const seen = form.get('dilihat') ?? '';
  return /^\d{1,9}$/.test(seen) ? { ifMatch: Number(seen) } : {};
}

/** A form without a key counts once. */
const keyOf = (form: URLSearchParams): string => readIdempotencyKey(form.get('key') ?? '') ?? randomUUID();

const starsOf = (form: URLSearchParams): string => form.get('stars') ?? '';
const textOf = (form: URLSearchParams): string => (form.get('text') ?? '').replaceAll('\r\n', '\n');

const ratingInput = (form: URLSearchParams) => ({
  ...(starsOf(form) ? { stars: Number(starsOf(form)) } : {}),
  ...(textOf(form).trim() ? { text: textOf(form) } : {}),
});

const ratingAsTyped = (
  form: URLSearchParams,
  problems: readonly FieldError[],
  site: TenantPage,
): TypedRating => ({
  stars: starsOf(form),
  text: textOf(form),
  wrong: Object.fromEntries(
    problems.map(({ field, code, limit }) => [field, fieldMessage(code, site.language, { limit })]),
  ),
});
