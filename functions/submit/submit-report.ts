import type { Instant } from '#calendar/zones.ts';
import type { SubmitComplaint } from '#casework/commands/submit-complaint.ts';
import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import { eventId } from '#casework/records/event-id.ts';
import type { noteLogFacts } from '#telemetry/log.ts';
import type { Metric } from '#telemetry/metrics.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { type Action, json, jsonBody } from '../http.ts';
import { parseReport } from './parse-report.ts';

export interface SubmitDependencies {
  readonly submitComplaint: SubmitComplaint;
  /** @throws CommandError `not-found` for a tenant that does not exist */
  tenantConfig(id: string): Promise<TenantConfig>;
  complaintWriterOf(tenant: TenantConfig): Pick<ComplaintStore, 'save'>;
  /** Where citizens' pages live, without a slash at the end. */
  baseUrl(): string;
  now(): Promise<Instant>;
  readonly metric: Metric;
  readonly noteLogFacts: typeof noteLogFacts;
}

/** 201, or 200 with the same answer for a repeated idempotency key. */
export const submitReport =
  (deps: SubmitDependencies): Action =>
  async (request) => {
    const tenant = await deps.tenantConfig(request.parameters.tenant!);
    const at = await deps.now();
    const { submitted, repeated } = await deps.submitComplaint(deps.complaintWriterOf(tenant), tenant, {
      report: parseReport(jsonBody(request), tenant, at),
      key: request.header('idempotency-key') ?? '',
      channel: 'api',
      language: request.language,
      now: at,
      baseUrl: deps.baseUrl(),
    });
    deps.noteLogFacts({ eventId: eventId(submitted.number, 1) });
    deps.metric('Submitted', repeated ? 0 : 1);
    return json(repeated ? 200 : 201, submitted);
  };
