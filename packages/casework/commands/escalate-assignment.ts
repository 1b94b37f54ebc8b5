import type { Instant } from '#calendar/zones.ts';
import { dueTimes } from '#complaints/work/next-due.ts';
import type { AssignmentDue } from '#events/messages/assignment-due.v1.ts';
import type { Metric } from '#telemetry/metrics.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import { actorWithoutOffice, factsFor } from '../records/rule-context.ts';
import type { TakeStep } from './step-result.ts';

interface Needs {
  readonly complaints: ComplaintStore;
  readonly takeStep: TakeStep;
  readonly metric: Metric;
}

/** Records each level reached exactly once; if none is due, moves the check. @throws CommandError `not-found` */
export async function escalateAssignment(
  { complaints, takeStep, metric }: Needs,
  tenant: TenantConfig,
  { number, assignment }: Pick<AssignmentDue, 'number' | 'assignment'>,
  now: Instant,
): Promise<void> {
  const actor = actorWithoutOffice('system');
  const { entries, file } = await takeStep(complaints, tenant, {
    number,
    step: 'fall-due',
    input: { assignment },
    actor,
    now,
  });
  if (entries.length === 0) {
    const facts = factsFor(tenant, file.complaint.receivedAt, actor, now);
    const check = dueTimes(file.complaint, facts).get(assignment);
    // The first delivery of this message has moved the check already.
    if (check !== file.dueTimes?.get(assignment)) await complaints.reschedule(file, assignment, check);
  }
  for (const { type, data } of entries) {
    if (type !== 'ladder-step-reached.v1') continue;
    metric('StepReached', 1, 'Count', { Step: String(data.step) });
    if (data.form === 'breach') metric('Breached', 1);
  }
}
