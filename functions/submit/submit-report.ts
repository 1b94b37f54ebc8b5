import { submitComplaint } from '#casework/commands/submit-complaint.ts';
import { eventId } from '#casework/records/event-id.ts';
import { noteLogFacts } from '#telemetry/log.ts';
import { now } from '../clock.ts';
import { type Action, json, jsonBody } from '../http.ts';
import { baseUrl, complaintsOf, metric, tenantConfig } from '../wiring.ts';
import { parseReport } from './parse-report.ts';

/** 201, or 200 with the same answer for a repeated idempotency key. */
export const submitReport: Action = async (request) => {
  const tenant = await tenantConfig(request.parameters.tenant!);
  const at = await now();
  const { submitted, repeated } = await submitComplaint(complaintsOf(tenant), tenant, {
    report: parseReport(jsonBody(request), tenant, at),
    key: request.header('idempotency-key') ?? '',
    channel: 'api',
    language: request.language,
    now: at,
    baseUrl: baseUrl(),
  });
  noteLogFacts({ eventId: eventId(submitted.number, 1) });
  metric('Submitted', repeated ? 0 : 1);
  return json(repeated ? 200 : 201, submitted);
};
