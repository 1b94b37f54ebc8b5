import type { Instant } from '#calendar/zones.ts';
import type { UndeliverableReason } from '#events/vocabulary.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import { actorWithoutOffice } from '../records/rule-context.ts';
import type { TakeStep } from './step-result.ts';

interface Needs {
  readonly complaints: ComplaintStore;
  readonly tenant: TenantConfig;
  readonly takeStep: TakeStep;
}

/** Makes the coordinator look for another address. Does nothing if recorded before or the case is over. */
export async function recordBounce(
  { complaints, tenant, takeStep }: Needs,
  { number, why, now }: { number: string; why: UndeliverableReason; now: Instant },
): Promise<void> {
  await takeStep(complaints, tenant, {
    number,
    step: 'stop-address',
    input: { why },
    actor: actorWithoutOffice('system'),
    now,
  });
}
