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

/** Starts a run when the tenant's calendar changed, and keeps it going. The sweep calls it each minute. */
export async function checkCalendar(
  { runs, open }: { readonly runs: RecomputationStore; readonly open: Pick<OpenCases, 'shards'> },
  tenant: TenantConfig,
  now: Instant,
  enqueue: Enqueue,
): Promise<void> {
  const state = await runs.read();
  const run = continueRecomputation(state, tenantCalendar(tenant).version, open.shards, now);
  if (!run) return;
  const done = state?.done ? { done: state.done } : {};
  if (await runs.write(state, { ...done, run })) await enqueue(messagesOf(tenant.id, run));
}
