import type { Instant } from '#calendar/zones.ts';
import type { RecomputationDue } from '#events/messages/recomputation-due.v1.ts';

/** What a run has looked at and changed. */
export interface Counts {
  readonly looked: number;
  /** Complaints of which a date became another. */
  readonly moved: number;
  /** Complaints whose dates stayed and are no estimate any more, or became one. */
  readonly settled: number;
}

/** How far a pass has come in one shard of the open complaints. */
export interface Shard extends Counts {
  /** The last place read; missing before the first page. */
  readonly after?: string;
  /** When that page was begun. What was moved later belongs to the next page, also if its worker died. */
  readonly at: Instant;
  readonly finished: boolean;
}

/** All open complaints of a tenant being counted again by one calendar, in passes until one finds nothing to move. */
export interface RecomputationRun extends Counts {
  readonly calendar: string;
  readonly startedAt: Instant;
  readonly pass: number;
  readonly passAt: Instant;
  readonly enqueuedAt: Instant;
  readonly shards: readonly Shard[];
}

/** What an operator reads of a run that is over. */
export interface RunRecord extends Counts {
  readonly calendar: string;
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
  readonly passes: number;
}

/** Where a tenant stands: the calendar that no open complaint lags behind any more, and the run on its way. */
export interface Recomputing {
  /** Grows with each write; every write is conditional on it. */
  readonly revision: number;
  readonly done?: string;
  readonly run?: RecomputationRun;
}

export interface RecomputationStore {
  read(): Promise<Recomputing | undefined>;
  /** False when somebody else wrote since `before` was read. `record` is kept beside it for good. */
  write(
    before: Recomputing | undefined,
    after: Omit<Recomputing, 'revision'>,
    record?: RunRecord,
  ): Promise<boolean>;
  /** Runs that are over, the last first; a bounded few. */
  records(): Promise<RunRecord[]>;
}

/** Open complaints in shards, the oldest promise first, a page at a time. The index may lag by moments. */
export interface OpenCases {
  readonly shards: number;
  page(shard: number, max: number, after?: string): Promise<{ numbers: string[]; after?: string }>;
}

const minute = 60_000;
/**
 * Processes keep a configuration for up to a minute, and old code answers for up to a minute while new code is deployed:
 * what they open meanwhile is found by a pass that begins after this.
 */
const settling = 3 * minute;
/** A shard of which nothing was heard for so long is enqueued again: its message was lost, or is dead. */
const silence = 2 * minute;

const later = (at: Instant, by: number): Instant => new Date(Date.parse(at) + by).toISOString();

const nothing: Counts = { looked: 0, moved: 0, settled: 0 };

const beginPass = (shards: number, now: Instant) => ({
  passAt: now,
  enqueuedAt: now,
  shards: Array.from({ length: shards }, (): Shard => ({ ...nothing, at: now, finished: false })),
});

/**
 * What is to be done about a tenant's calendar now: begin a run, begin its next pass, or enqueue again what went
 * silent. Undefined when nothing is.
 */
export function continueRecomputation(
  state: Recomputing | undefined,
  calendar: string,
  shards: number,
  now: Instant,
): RecomputationRun | undefined {
  const run = state?.run;
  if (run?.calendar !== calendar) {
    if (!run && state?.done === calendar) return undefined;
    return { ...nothing, calendar, startedAt: now, pass: 1, ...beginPass(shards, now) };
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

/** One message for each shard that is not finished. */
export const messagesOf = (
  tenant: string,
  { calendar, pass, shards }: RecomputationRun,
): RecomputationDue[] =>
  shards.flatMap(({ finished }, shard) =>
    finished ? [] : [{ type: 'recomputation-due.v1' as const, tenant, calendar, pass, shard }],
  );

/** All that a run has found so far; what a later pass looks at again it has looked at once. */
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
  /** Where the shard goes on; missing at its end. */
  readonly after?: string;
}

/** The state after a page, and the record of the run where that was its end. */
export function afterPage(
  { done, run }: { readonly done?: string; readonly run: RecomputationRun },
  { shard, at, after, ...found }: RecomputedPage,
): { state: Omit<Recomputing, 'revision'>; record?: RunRecord } {
  const shards = run.shards.map((one, n) =>
    n === shard ? { ...added(one, found), at, finished: !after, ...(after ? { after } : {}) } : one,
  );
  const next = { ...run, shards };
  const over = shards.every(({ finished }) => finished);
  const changed = shards.some(({ moved, settled }) => moved + settled > 0);
  if (!over || changed || run.passAt < later(run.startedAt, settling))
    return { state: { ...(done ? { done } : {}), run: next } };
  const { calendar, startedAt, pass } = run;
  const record = { ...totals(next), calendar, startedAt, finishedAt: at, passes: pass };
  return { state: { done: calendar }, record };
}

const added = (one: Counts, found: Counts): Counts => ({
  looked: one.looked + found.looked,
  moved: one.moved + found.moved,
  settled: one.settled + found.settled,
});
