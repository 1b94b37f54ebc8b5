import type { Instant } from '#calendar/zones.ts';
import { advanceComplaint } from '#casework/commands/advance-complaint.ts';
import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import { outsider } from '#casework/records/facts-for.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { SuppressionReason } from './suppression-list.ts';

/** Has another way to the complainant looked for; once, however often it is asked, and never when the case is over. */
export async function recordBounce(
  complaints: ComplaintStore,
  tenant: TenantConfig,
  { number, why, now }: { number: string; why: SuppressionReason; now: Instant },
): Promise<void> {
  await advanceComplaint(complaints, tenant, {
    number,
    step: 'stop-address',
    input: { why },
    actor: outsider('system'),
    now,
  });
}
