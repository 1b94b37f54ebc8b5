import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { CommandError } from '#casework/records/errors.ts';
import { contentSecurityPolicy } from '#pages/parts/security-policy.ts';
import { receivedPage } from '#pages/report/received-page.tsx';
import { emptyReport } from '#pages/report/report-form.ts';
import { reportPage } from '#pages/report/report-page.tsx';
import { parseReportForm, typedReport } from '../../../functions/public-web/parse-report-form.ts';
import { klatenSite, submittedExample } from '../pages/page-examples.ts';

export interface PageServer {
  readonly url: string;
  /** In order. */
  readonly sent: URLSearchParams[];
  close(): Promise<void>;
}

const now = '2026-11-23T02:00:00.000Z';

/** The real report form beside fixed pages, without a store. */
export async function startPageServer(fixed: Readonly<Record<string, string>>): Promise<PageServer> {
  const site = await klatenSite();
  const sent: URLSearchParams[] = [];
  let keys = 0;
  const form = { site, problems: [], today: '2026-11-23' };

  async function answer(request: IncomingMessage): Promise<[status: number, html: string]> {
    const path = new URL(request.url!, 'http://localhost').pathname;
    if (path !== '/klaten/lapor') return fixed[path] ? [200, fixed[path]] : [404, 'not found'];
    if (request.method === 'GET') {
      const html = reportPage({ ...form, key: `key-of-the-${++keys}-form`, values: emptyReport });
      return [200, html];
    }
    const body = new URLSearchParams(await text(request));
    sent.push(body);
    const values = typedReport(body);
    try {
      parseReportForm(values, site.tenant, now);
      return [201, receivedPage({ site, submitted: submittedExample })];
    } catch (error) {
      if (!(error instanceof CommandError) || error.reason.failure !== 'fields') throw error;
      return [422, reportPage({ ...form, key: body.get('key')!, values, problems: error.reason.fields })];
    }
  }

  const server = createServer(async (request, response) => {
    const [status, html] = await answer(request);
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'cache-control': 'no-store',
    };
    response.writeHead(status, headers).end(html);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}
