import { randomUUID } from 'node:crypto';
import { localDate } from '#calendar/zones.ts';
import { emptyReport } from '#pages/report/report-form.ts';
import { reportPage } from '#pages/report/report-page.tsx';
import { html } from '../page.ts';
import type { SiteAction } from './page-function.ts';

/** Each form has its own idempotency key. */
export const showReportForm: SiteAction = async (_request, site, { now }) => {
  const today = localDate(site.tenant.zone, await now());
  return html(200, site, reportPage({ site, key: randomUUID(), values: emptyReport, problems: [], today }));
};
