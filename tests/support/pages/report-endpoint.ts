import { randomUUID } from 'node:crypto';
import { submitComplaint } from '#casework/submit-wiring.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { json, jsonBody } from '../../../functions/http.ts';
import { httpFunction } from '../../../functions/http-function.ts';
import { parseReport } from '../../../functions/submit/parse-report.ts';
import { caseworkFixture, exampleReport } from '../casework/casework-fixture.ts';
import { tuesday } from '../complaints/cases.ts';

export interface FunctionRequest {
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  readonly headers?: Record<string, string>;
}

export interface FunctionResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  // biome-ignore lint/suspicious/noExplicitAny: problem documents and answers, looked at by tests
  readonly body: any;
}

/** As the gateway does. */
export async function callFunction(
  handler: ReturnType<typeof httpFunction>,
  routeKey: string,
  { body, isBase64Encoded = false, headers = {} }: FunctionRequest,
): Promise<FunctionResponse> {
  const event = { routeKey, headers, isBase64Encoded, ...(body === undefined ? {} : { body }) };
  const answer = await handler(event as never, {} as never);
  return {
    status: answer.statusCode!,
    headers: answer.headers as Record<string, string>,
    body: JSON.parse(answer.body!),
  };
}

export function reportEndpoint(tenant: TenantConfig) {
  const desk = caseworkFixture(tenant);
  const route = 'POST /api/v1/{tenant}/complaints';
  const handler = httpFunction({
    [route]: async (request) => {
      const { submitted, repeated } = await submitComplaint(desk.store, tenant, {
        report: parseReport(jsonBody(request), tenant, tuesday),
        key: request.header('idempotency-key') ?? '',
        channel: 'api',
        language: request.language,
        now: tuesday,
        baseUrl: 'https://tanggap.example',
      });
      return json(repeated ? 200 : 201, submitted);
    },
  });
  const post = (sent: FunctionRequest) =>
    callFunction(handler, route, {
      ...sent,
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...sent.headers },
    });
  /** A function changes the JSON text of the report. */
  const report = (changes: object | ((text: string) => string), headers: Record<string, string> = {}) => {
    const body =
      typeof changes === 'function'
        ? changes(JSON.stringify(exampleReport()))
        : JSON.stringify({ ...exampleReport(), ...changes });
    return post({ body, headers });
  };
  return { desk, post, report };
}
