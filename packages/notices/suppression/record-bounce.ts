import type { Instant } from '#calendar/zones.ts';
import { takeStep } from '#casework/commands/take-step.ts';
import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import { actorWithoutOffice } from '#casework/records/rule-context.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { SuppressionReason } from './suppression-list.ts';

/** Has another way to the complainant looked for; once, however often it is asked, and never when the case is over. */
export async function recordBounce(
  complaints: ComplaintStore,
  tenant: TenantConfig,
  { number, why, now }: { number: string; why: SuppressionReason; now: Instant },
): Promise<void> {
  await takeStep(complaints, tenant, {
    number,
    step: 'stop-address',
    input: { why },
    actor: actorWithoutOffice('system'),
    now,
  });
}
