import { randomUUID } from 'node:crypto';
import { contactPurposes } from '#casework/records/access-record.ts';
import { CommandError } from '#casework/records/errors.ts';
import { openDeskCase } from '#casework/views/open-desk-case.ts';
import { showReporter } from '#casework/views/show-reporter.ts';
import { answerKinds } from '#events/vocabulary.ts';
import { type CasePageView, deskCasePage } from '#pages/desk/case-page.tsx';
import { contributionsPage } from '#pages/desk/contributions-page.tsx';
import type { Request, Response } from '../http.ts';
import { requireTrackingNumber } from '../require-tracking-number.ts';
import type { AtDesk, DeskAction, DeskDependencies } from './desk-action.ts';
import { queueIn, queueQuery } from './queue-query.ts';
import { sentForm } from './sent-form.ts';
import { showPage } from './show-page.ts';

/** What a page of the case shows beside the case. */
export type BesideCase = Pick<CasePageView, 'trouble' | 'typed' | 'reporter'> & {
  readonly status?: number;
  readonly queue?: CasePageView['queue'];
  /** Of the form that was sent, so that a second press of the same form counts once. */
  readonly key?: string;
};

export const showDeskCase: DeskAction = async (request, dependencies, at) => {
  const filter = queueIn(request.query);
  return caseAnswer(request, dependencies, at, filter ? { queue: queueQuery(filter) } : {});
};

/** Name and contact, when the officer has said what for. */
export const revealReporter: DeskAction = async (request, dependencies, at) => {
  const { tenant, actor, stores } = at;
  const number = requireTrackingNumber(request, tenant);
  const { fields } = await sentForm(request);
  const why = contactPurposes.find((one) => one === fields.get('untuk'));
  if (!why) throw new CommandError({ failure: 'not-found' });
  const asked = { number, actor, now: await dependencies.now() };
  const reporter = await showReporter(stores, tenant, asked, why);
  return caseAnswer(request, dependencies, at, { reporter: reporter ?? {} });
};

/** @throws CommandError `not-found` for a case that the officer may not know of */
export async function caseAnswer(
  request: Request,
  { now }: Pick<DeskDependencies, 'now'>,
  at: AtDesk,
  { status = 200, key, ...beside }: BesideCase,
): Promise<Response> {
  const { tenant, actor, stores, site, session, officer } = at;
  const number = requireTrackingNumber(request, tenant);
  const { language } = site;
  const opened = await openDeskCase(stores, tenant, { number, actor, language, now: await now() });
  const self = `/petugas/laporan/${number}`;
  if ('ownContributionsOnly' in opened)
    return showPage(at, contributionsPage(site, opened), { request, status, self });
  const template = answerKinds.find((kind) => kind === request.query.contoh);
  const content = deskCasePage({
    site,
    opened,
    csrf: session.formToken,
    office: officer.office,
    keyOf: (step) => (key && step === beside.typed?.step ? key : randomUUID()),
    template,
    ...beside,
  });
  return showPage(at, content, { request, status, self });
}
