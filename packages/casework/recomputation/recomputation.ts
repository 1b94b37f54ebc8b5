import type { Instant } from '#calendar/zones.ts';
import type { RecomputationDue } from '#events/messages/recomputation-due.v1.ts';

export interface Counts {
  readonly looked: number;
  readonly moved: number;
  /** Complaints whose dates stayed but became, or ceased to be, an estimate. */
  readonly settled: number;
}

export interface Shard extends Counts {
  readonly after?: string;
  /** When that page began. Complaints moved later belong to the next page, also if its worker died. */
  readonly at: Instant;
  readonly finished: boolean;
}

/** What a run brings all open complaints up to. */
export interface Configured {
  /** Version of the calendar. */
  readonly calendar: string;
  /** Agencies and units for which no occupied office acts, sorted; undefined if there are none. */
  readonly vacant?: string | undefined;
}

/** A recomputation of all open complaints by one configuration, in passes until one moves nothing. */
export interface RecomputationRun extends Counts, Configured {
  readonly startedAt: Instant;
  readonly pass: number;
  readonly passAt: Instant;
  readonly enqueuedAt: Instant;
  readonly shards: readonly Shard[];
}

export interface RunRecord extends Counts {
  readonly calendar: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
  readonly passes: number;
}

export interface Recomputing {
  readonly revision: number;
  readonly done?: string;
  /** `vacant` of the last finished run. */
  readonly vacantDone?: string;
  readonly run?: RecomputationRun;
}

export interface RecomputationStore {
  read(): Promise<Recomputing | undefined>;
  /** False after a conflict with another write. `record` is kept for good. */
  write(
    before: Recomputing | undefined,
    after: Omit<Recomputing, 'revision'>,
    record?: RunRecord,
  ): Promise<boolean>;
  records(): Promise<RunRecord[]>;
}

/** Oldest promise first. The index may lag by moments. */
export interface OpenCases {
  readonly shards: number;
  page(shard: number, max: number, after?: string): Promise<{ numbers: string[]; after?: string }>;
}

const minute = 60_000;
/** Configuration caches and a deployment's old code last a minute each; a pass after both finds all complaints. */
const settling = 3 * minute;
/** A shard without progress for this long is enqueued again: its message was lost or dead-lettered. */
const silence = 2 * minute;

const later = (at: Instant, by: number): Instant => new Date(Date.parse(at) + by).toISOString();

const nothing: Counts = { looked: 0, moved: 0, settled: 0 };

const beginPass = (shards: number, now: Instant) => ({
  passAt: now,
  enqueuedAt: now,
  shards: Array.from({ length: shards }, (): Shard => ({ ...nothing, at: now, finished: false })),
});

/** Begins a run or its next pass, or enqueues silent shards again. Undefined if nothing is to be done. */
export function continueRecomputation(
  state: Recomputing | undefined,
  { calendar, vacant }: Configured,
  shards: number,
  now: Instant,
): RecomputationRun | undefined {
  const run = state?.run;
  if (run?.calendar !== calendar || run.vacant !== vacant) {
    if (!run && state?.done === calendar && state.vacantDone === vacant) return undefined;
    const vacancies = vacant ? { vacant } : {};
    return { ...nothing, calendar, ...vacancies, startedAt: now, pass: 1, ...beginPass(shards, now) };
  }
  if (run.shards.every(({ finished }) => finished))
    return now < later(run.startedAt, settling) ? undefined : nextPass(run, now);
  const heard = [run.enqueuedAt, ...run.shards.map(({ at }) => at)].sort().at(-1)!;
  return now < later(heard, silence) ? undefined : { ...run, enqueuedAt: now };
}

const nextPass = (run: RecomputationRun, now: Instant): RecomputationRun => ({
  ...run,
  ...totals(run),
  pass: run.pass + 1,
  ...beginPass(run.shards.length, now),
});

export const messagesOf = (
  tenant: string,
  { calendar, pass, shards }: RecomputationRun,
): RecomputationDue[] =>
  shards.flatMap(({ finished }, shard) =>
    finished ? [] : [{ type: 'recomputation-due.v1' as const, tenant, calendar, pass, shard }],
  );

/** Complaints read by several passes count once. */
function totals({ looked, moved, settled, shards }: RecomputationRun): Counts {
  const sum = (of: keyof Counts) => shards.reduce((all, shard) => all + shard[of], 0);
  return {
    looked: Math.max(looked, sum('looked')),
    moved: moved + sum('moved'),
    settled: settled + sum('settled'),
  };
}

export interface RecomputedPage extends Counts {
  readonly shard: number;
  readonly at: Instant;
  readonly after?: string;
}

export function afterPage(
  { run, ...state }: Omit<Recomputing, 'revision' | 'run'> & { readonly run: RecomputationRun },
  { shard, at, after, ...found }: RecomputedPage,
): { state: Omit<Recomputing, 'revision'>; record?: RunRecord } {
  const shards = run.shards.map((one, n) =>
    n === shard ? { ...added(one, found), at, finished: !after, ...(after ? { after } : {}) } : one,
  );
  const next = { ...run, shards };
  const over = shards.every(({ finished }) => finished);
  const changed = shards.some(({ moved, settled }) => moved + settled > 0);
  if (!over || changed || run.passAt < later(run.startedAt, settling))
    return { state: { ...state, run: next } };
  const { calendar, vacant, startedAt, pass } = run;
  const record = { ...totals(next), calendar, startedAt, finishedAt: at, passes: pass };
  return { state: { done: calendar, ...(vacant ? { vacantDone: vacant } : {}) }, record };
}

const added = (one: Counts, found: Counts): Counts => ({
  looked: one.looked + found.looked,
  moved: one.moved + found.moved,
  settled: one.settled + found.settled,
});
