import { randomUUID } from 'node:crypto';
import { localDate } from '#calendar/zones.ts';
import { readIdempotencyKey } from '#casework/identifiers/idempotency-key.ts';
import type { FieldError } from '#casework/records/errors.ts';
import { eventId } from '#casework/records/event-id.ts';
import { receivedPage } from '#pages/report/received-page.tsx';
import { reportPage, type SubmitError } from '#pages/report/report-page.tsx';
import { noteLogFacts } from '#telemetry/log.ts';
import { limitsOf } from '#tenants/limits.ts';
import { formBody } from '../form-body.ts';
import { failureFromError } from '../http-function.ts';
import { html } from '../page.ts';
import type { SiteAction } from './page-function.ts';
import { parseReportForm, typedReport } from './parse-report-form.ts';

/** 201 with number and code, or the form with its errors. */
export const takeReport: SiteAction = async (request, site, deps) => {
  const { complaints, now, baseUrl, metric } = deps;
  const { tenant, language } = site;
  const form = formBody(request);
  const values = typedReport(form);
  const key = readIdempotencyKey(form.get('key') ?? '') ?? randomUUID();
  const at = await now();

  const again = (
    status: number,
    why: { problems?: readonly FieldError[]; submitError?: SubmitError; key?: string },
  ) =>
    html(
      status,
      site,
      reportPage({ site, key, values, problems: [], today: localDate(tenant.zone, at), ...why }),
    );

  try {
    const report = parseReportForm(values, tenant, at);
    const command = { report, key, channel: 'web', language, now: at, baseUrl } as const;
    const { submitted, repeated } = await deps.submitComplaint(complaints, tenant, command);
    noteLogFacts({ eventId: eventId(submitted.number, 1) });
    metric('Submitted', repeated ? 0 : 1);
    const mails = report.contact?.email ? { mailsPerDay: limitsOf(tenant).receiptsPerDay } : {};
    return html(repeated ? 200 : 201, site, receivedPage({ site, submitted, ...mails }));
  } catch (error) {
    const why = failureFromError(error);
    if (why.failure === 'fields') return again(422, { problems: why.fields });
    if (why.failure === 'key-reused') return again(422, { submitError: 'key-reused', key: randomUUID() });
    return again(503, { submitError: 'unavailable' });
  }
};
