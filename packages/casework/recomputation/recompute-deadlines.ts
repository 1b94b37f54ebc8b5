import type { Instant } from '#calendar/zones.ts';
import { dueTimes } from '#complaints/work/next-due.ts';
import type { RecomputationDue } from '#events/messages/recomputation-due.v1.ts';
import type { Metric } from '#telemetry/metrics.ts';
import { tenantCalendar } from '#tenants/tenant-calendar.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { TakeStep } from '../commands/step-result.ts';
import type { ComplaintRecord, ComplaintStore } from '../records/complaint-store.ts';
import { CommandError } from '../records/errors.ts';
import { actorWithoutOffice, factsFor } from '../records/rule-context.ts';
import type { Enqueue } from './check-calendar.ts';
import {
  afterPage,
  type Counts,
  type OpenCases,
  type RecomputationRun,
  type RecomputationStore,
  type RecomputedPage,
  type Recomputing,
} from './recomputation.ts';

interface Needs {
  readonly complaints: ComplaintStore;
  readonly takeStep: TakeStep;
  readonly open: OpenCases;
  readonly runs: RecomputationStore;
}

const pageSize = 25;
const concurrency = 10;
const system = actorWithoutOffice('system');

/** Enqueues the next page. Does nothing for messages that are repeated or of an earlier pass or run. */
export async function recomputePage(
  stores: Needs,
  tenant: TenantConfig,
  due: RecomputationDue,
  { now, enqueue, metric }: { now: Instant; enqueue: Enqueue; metric: Metric },
): Promise<void> {
  const state = await stores.runs.read();
  const run = runOf(state, due);
  // During a deployment a worker may still have the previous calendar; the message comes again.
  if (!run || tenantCalendar(tenant).version !== due.calendar) return;
  const shard = run.shards[due.shard];
  if (!shard || shard.finished) return;
  const at = now > shard.at ? now : new Date(Date.parse(shard.at) + 1).toISOString();
  const { numbers, after } = await stores.open.page(due.shard, pageSize, shard.after);
  const found = await recomputeAll(stores, tenant, numbers, { at, since: shard.at, run });
  const page = { ...found, shard: due.shard, at, ...(after ? { after } : {}) };
  if (!(await recordProgress(stores.runs, due, shard.at, page))) return;
  metric('Recomputed', found.moved);
  if (after) await enqueue([due]);
}

const runOf = (
  state: Recomputing | undefined,
  { calendar, pass }: RecomputationDue,
): RecomputationRun | undefined =>
  state?.run?.calendar === calendar && state.run.pass === pass ? state.run : undefined;

/** Counts a page once, also if two workers process it. */
async function recordProgress(
  runs: RecomputationStore,
  due: RecomputationDue,
  begun: Instant,
  page: RecomputedPage,
): Promise<boolean> {
  for (;;) {
    const state = await runs.read();
    const run = runOf(state, due);
    if (!state || !run || run.shards[due.shard]!.at !== begun) return false;
    const { revision: _, ...others } = state;
    const { state: after, record } = afterPage({ ...others, run }, page);
    if (await runs.write(state, after, record)) return true;
  }
}

interface Counting {
  readonly at: Instant;
  readonly since: Instant;
  readonly run: RecomputationRun;
}

async function recomputeAll(
  needs: Needs,
  tenant: TenantConfig,
  numbers: readonly string[],
  counting: Counting,
): Promise<Counts> {
  const found = { looked: numbers.length, moved: 0, settled: 0 };
  for (let i = 0; i < numbers.length; i += concurrency) {
    const some = numbers.slice(i, i + concurrency);
    for (const what of await Promise.all(some.map((one) => recomputeOne(needs, tenant, one, counting))))
      if (what) found[what]++;
  }
  return found;
}

/** The result comes from the state, so that moves by a worker that died are counted. */
async function recomputeOne(
  { complaints, takeStep }: Needs,
  tenant: TenantConfig,
  number: string,
  { at, since, run }: Counting,
): Promise<'moved' | 'settled' | undefined> {
  const { entries, file } = await takeStep(complaints, tenant, {
    number,
    step: 'recompute',
    input: {},
    actor: system,
    now: at,
  }).catch((error: unknown) => {
    // After a restore the index may name complaints that no longer exist.
    if (error instanceof CommandError && error.reason.failure === 'not-found')
      return { entries: [], file: undefined };
    throw error;
  });
  if (!file) return undefined;
  if (entries.length === 0) await bringForward(complaints, tenant, file, at);
  const { recomputed } = file.complaint;
  if (!recomputed || recomputed.calendar !== run.calendar || recomputed.at <= since) return undefined;
  return recomputed.dates > 0 ? 'moved' : 'settled';
}

/** Even if the deadlines stay, a reminder or the end of a postponement may come earlier. */
async function bringForward(
  complaints: ComplaintStore,
  tenant: TenantConfig,
  record: ComplaintRecord,
  now: Instant,
): Promise<void> {
  const checks = dueTimes(record.complaint, factsFor(tenant, record.complaint.receivedAt, system, now));
  for (const [assignment, check] of checks) {
    const stored = record.dueTimes?.get(assignment);
    if (!stored || check < stored) await complaints.reschedule(record, assignment, check);
  }
}
