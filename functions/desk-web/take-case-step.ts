import { randomUUID } from 'node:crypto';
import type { Language } from '#calendar/zones.ts';
import { readIdempotencyKey } from '#casework/identifiers/idempotency-key.ts';
import { CommandError, type CommandFailure } from '#casework/records/errors.ts';
import { eventId } from '#casework/records/event-id.ts';
import { nextOnDesk } from '#casework/views/list-desk.ts';
import { placeholder } from '#pages/desk/answer-templates.ts';
import { type FormValues, newFile, sentValues, stepInput } from '#pages/desk/read-step-form.ts';
import { isOfficerStep, type OfficerStep, stepForms } from '#pages/desk/step-form-table.ts';
import { link } from '#pages/parts/site.ts';
import { parseInput } from '#problems/parse-input.ts';
import { problemOf } from '#problems/problem.ts';
import { caseProblemTexts } from '#problems/problem-texts.ts';
import { noteLogFacts } from '#telemetry/log.ts';
import type { Request, Response } from '../http.ts';
import { requireTrackingNumber } from '../require-tracking-number.ts';
import { stepNamed } from '../step-request.ts';
import { attachSent } from './attach-sent.ts';
import type { AtDesk, DeskAction, DeskDependencies } from './desk-action.ts';
import { setFlash } from './flash.ts';
import { queueIn, queueQuery } from './queue-query.ts';
import { seeOther } from './redirect.ts';
import { type SentForm, sentForm } from './sent-form.ts';
import { type BesideCase, caseAnswer } from './show-case.ts';

/** A step taken by a form: as by the API, and on a refusal the page again with all that was typed. */
export const takeCaseStep: DeskAction = async (request, dependencies, at) => {
  const { tenant } = at;
  const step = request.parameters.step ?? '';
  if (!isOfficerStep(step)) throw new CommandError({ failure: 'not-found' });
  const number = requireTrackingNumber(request, tenant);
  const form = await sentForm(request);
  const key = readIdempotencyKey(form.fields.get('key') ?? '') ?? randomUUID();
  const sent = { step, number, key, form, values: sentValues(stepForms[step], form.fields) };
  try {
    return await take(dependencies, at, sent);
  } catch (error) {
    if (isSecondPress(error, form)) return seeOther(link(at.site, `/petugas/laporan/${number}`));
    return refused(request, dependencies, at, { ...sent, error });
  }
};

/** A photo is stored under a new id each time, so that a second press of the same form looks like another answer. */
const isSecondPress = (error: unknown, { files }: SentForm): boolean =>
  error instanceof CommandError && error.reason.failure === 'key-reused' && files.has(newFile);

interface SentStep {
  readonly step: OfficerStep;
  readonly number: string;
  readonly key: string;
  readonly form: SentForm;
  readonly values: FormValues;
}

async function take(
  dependencies: DeskDependencies,
  { tenant, actor, stores, site }: AtDesk,
  { step: name, number, key, form, values }: SentStep,
): Promise<Response> {
  requireFilled(values);
  const now = await dependencies.now();
  const step = stepNamed(dependencies.findStep, name, 'officer');
  const stepForm = stepForms[name];
  // A form that is refused stores no photo.
  parseInput(step.input, stepInput(stepForm, values, tenant.zone));
  const attached = await attachSent(stores, tenant, { number, actor, form, values, now, stepForm });
  const input = parseInput(step.input, stepInput(stepForm, attached, tenant.zone)) as object;
  const seen = form.fields.get('dilihat') ?? '';
  const { answer } = await dependencies.takeStep(stores.complaints, tenant, {
    number,
    step: name as typeof step.name,
    input,
    actor,
    now,
    key,
    ...(/^\d{1,9}$/.test(seen) ? { ifMatch: Number(seen) } : {}),
  });
  noteLogFacts({ eventId: eventId(answer.number, answer.sequence) });
  const flash = setFlash(dependencies.baseUrl, tenant, { step: name, number });
  const filter = queueIn(Object.fromEntries(form.fields));
  // The operator takes steps on cases that it may not read.
  if (actor.role === 'operator') return seeOther(link(site, '/petugas'), flash);
  if (!filter) return seeOther(link(site, `/petugas/laporan/${number}`), flash);
  const next = await nextOnDesk(stores.inbox, tenant, actor, {
    filter,
    handled: number,
    language: site.language,
    now,
  });
  return seeOther(
    next ? link(site, `/petugas/laporan/${next}`, queueQuery(filter)) : link(site, '/petugas'),
    flash,
  );
}

/** Nothing is sent while a template's `[[…]]` is left. */
function requireFilled(values: FormValues): void {
  const fields = Object.entries(values)
    .filter(([, texts]) => texts.some((text) => placeholder.test(text)))
    .map(([field]) => ({ field, code: 'placeholder-left' }));
  if (fields.length > 0) throw new CommandError({ failure: 'fields', fields });
}

/** @throws what is no refusal of the command, and `not-found` */
async function refused(
  request: Request,
  dependencies: DeskDependencies,
  at: AtDesk,
  { step, key, form, values, error }: SentStep & { readonly error: unknown },
): Promise<Response> {
  if (!(error instanceof CommandError) || error.reason.failure === 'not-found') throw error;
  const { reason } = error;
  const { language } = at.site;
  const { title, detail, status, errors, changed = [] } = problemOf(reason, language, caseProblemTexts);
  const named = errors.map(({ field, message }) => ({ name: field.split('.')[0]!, message }));
  const queue = queueIn(Object.fromEntries(form.fields));
  const beside: BesideCase = {
    status,
    key: keepsKey(reason) ? key : randomUUID(),
    typed: {
      step,
      values,
      errors: Object.fromEntries(named.toReversed().map(({ name, message }) => [name, message])),
    },
    trouble: {
      title,
      detail,
      fields: named.map(({ name, message }) => ({
        id: `${step}-${name}`,
        text: labelled(step, name, message, language),
      })),
      changed,
    },
    ...(queue ? { queue: queueQuery(queue) } : {}),
  };
  return caseAnswer(request, dependencies, at, beside);
}

function labelled(step: OfficerStep, name: string, message: string, language: Language): string {
  const [id, en] = stepForms[step].fields.find((field) => field.name === name)?.label ?? [name, name];
  return `${language === 'id' ? id : en}: ${message}`;
}

/** A key that was used for other content needs a successor. */
const keepsKey = ({ failure }: CommandFailure): boolean => failure !== 'key-reused';
