import { scopeOf } from '#access/tenant-scope.ts';
import type { Instant } from '#calendar/zones.ts';
import type { LadderStepReached } from '#events/ladder-step-reached.v1.ts';
import { markOf } from '#letters/mark.ts';
import { nextRun } from '#letters/next-run.ts';
import { tenantCalendar } from '#tenants/tenant-calendar.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { ComplaintStore } from '../complaint-store.ts';
import type { LetterStore } from './letter-store.ts';

/** A run that is about to begin may have read its marks before this one is written: the one after it is meant. */
const margin = 60_000;

/**
 * A case came to a reprimand: marks it for the tenant's next run of letters, unless it moved on meanwhile, or the tenant
 * has no letters. The same event marks it once, however often it comes.
 */
export async function markReached(
  { complaints, letters }: { complaints: Pick<ComplaintStore, 'load'>; letters: LetterStore },
  tenant: TenantConfig,
  event: LadderStepReached,
  now: Instant,
): Promise<void> {
  if (!tenant.letters) return;
  const scope = scopeOf(tenant.id);
  const file = await complaints.load(scope, event.number);
  const mark = file && markOf(event, file.complaint, now);
  if (!mark) return;
  const from = new Date(Date.parse(now) + margin).toISOString();
  await letters.mark(scope, mark, nextRun(tenantCalendar(tenant), tenant.letters.run, from));
}
