import type { Instant } from '#calendar/zones.ts';
import type { LadderStepReached } from '#events/complaint/ladder-step-reached.v1.ts';
import { letterRunFor } from '#letters/next-run.ts';
import { pendingReprimandOf } from '#letters/pending-reprimand.ts';
import { tenantCalendar } from '#tenants/tenant-calendar.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { ComplaintStore } from '../records/complaint-store.ts';
import type { LetterStore } from './letter-store.ts';

/** Does nothing if the case moved on or the tenant has no letters. Idempotent. */
export async function addPendingReprimand(
  { complaints, letters }: { complaints: Pick<ComplaintStore, 'load'>; letters: LetterStore },
  tenant: TenantConfig,
  event: LadderStepReached,
  now: Instant,
): Promise<void> {
  if (!tenant.letters) return;
  const record = await complaints.load(event.number);
  const mark = record && pendingReprimandOf(event, record.complaint, now);
  if (!mark) return;
  const runAt = letterRunFor(tenantCalendar(tenant), tenant.letters.run, mark.reachedAt, now);
  await letters.addPending(mark, runAt);
}
