import { randomUUID } from 'node:crypto';
import { openByCode, trackComplaint } from '#casework/views/track-complaint.ts';
import { casePage } from '#pages/case/case-page.tsx';
import { trackPage } from '#pages/case/track-page.tsx';
import type { TenantPage } from '#pages/parts/site.ts';
import { formBody } from '../form-body.ts';
import type { Response } from '../http.ts';
import { failureFromError } from '../http-function.ts';
import { html } from '../page.ts';
import type { SiteAction } from './page-function.ts';

/** For a wrong number or code the same form with the same message. */
export const showCase: SiteAction = async (request, site, { complaints, now, queue }) => {
  const typed = numberAndCode(formBody(request));
  try {
    const file = await openByCode(complaints, site.tenant, typed);
    const visitor = { language: site.language, now: await now(), queue };
    const followed = await trackComplaint(complaints, site.tenant, file, visitor);
    return html(200, site, casePage({ site, followed, code: typed.code, key: randomUUID() }));
  } catch (error) {
    return trackFormAgain(error, site, typed.number);
  }
};

export const numberAndCode = (form: URLSearchParams) => ({
  number: (form.get('nomor') ?? '').slice(0, 40),
  code: (form.get('kode') ?? '').slice(0, 40),
});

/** The form keeps the number, not the code. */
export const trackFormAgain = (error: unknown, site: TenantPage, number: string): Response =>
  failureFromError(error).failure === 'not-found'
    ? html(404, site, trackPage(site, number, 'not-found'))
    : html(503, site, trackPage(site, number, 'unavailable'));
