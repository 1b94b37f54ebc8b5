import type { Instant } from '#calendar/zones.ts';
import type { StepName } from '#complaints/lifecycle.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { availableSteps } from '#complaints/steps/steps.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { factsFor } from '../records/rule-context.ts';
import { cannotRead } from './load-for-officer.ts';

export const availableStepsFor = (
  complaint: Complaint,
  actor: Actor,
  tenant: TenantConfig,
  now: Instant,
): StepName[] =>
  availableSteps(complaint, factsFor(tenant, complaint.receivedAt, actor, now)).filter(
    (step) => !cannotRead(complaint, actor, step),
  );
