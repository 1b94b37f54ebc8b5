import type { Instant } from '#calendar/zones.ts';
import type { UndeliverableReason } from '#events/vocabulary.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import { actorWithoutOffice } from '../records/rule-context.ts';
import { takeStep } from './take-step.ts';

/** Has another way to the complainant looked for; once, however often it is asked, and never when the case is over. */
export async function recordBounce(
  complaints: ComplaintStore,
  tenant: TenantConfig,
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
