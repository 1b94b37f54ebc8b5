import { vacantOwners } from '#access/vacancies.ts';
import type { Instant } from '#calendar/zones.ts';
import type { RecomputationDue } from '#events/messages/recomputation-due.v1.ts';
import { tenantCalendar } from '#tenants/tenant-calendar.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import {
  continueRecomputation,
  messagesOf,
  type OpenCases,
  type RecomputationStore,
} from './recomputation.ts';

export type Enqueue = (messages: readonly RecomputationDue[]) => Promise<void>;

/** Starts a run when the tenant's calendar changed, or who is without an occupied office, and keeps it going. The sweep calls it each minute. */
export async function checkCalendar(
  { runs, open }: { readonly runs: RecomputationStore; readonly open: Pick<OpenCases, 'shards'> },
  tenant: TenantConfig,
  now: Instant,
  enqueue: Enqueue,
): Promise<void> {
  const state = await runs.read();
  const vacant = [...vacantOwners(tenant)].sort().join(' ') || undefined;
  const configured = { calendar: tenantCalendar(tenant).version, vacant };
  const run = continueRecomputation(state, configured, open.shards, now);
  if (!run) return;
  const { revision: _, ...before } = state ?? { revision: 0 };
  if (await runs.write(state, { ...before, run })) await enqueue(messagesOf(tenant.id, run));
}
