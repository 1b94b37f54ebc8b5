import type { Instant } from '#calendar/zones.ts';

/** What is due: an item of the sparse index, as the message that its worker reads. */
export interface Due {
  readonly at: Instant;
  readonly message: {
    readonly type: 'assignment-due.v1' | 'collection-due.v1' | 'night-due.v1' | 'letter-run-due.v1';
  };
}

/** The sparse index of what has a next check, in shards. */
export interface DueIndex {
  readonly shards: number;
  /** What is due in a shard from one instant to another, oldest first, a page at a time. */
  due(shard: number, from: Instant | undefined, to: Instant): AsyncIterable<readonly Due[]>;
  /** The first instant after `now` at which something of the shard falls due. */
  nextAfter(shard: number, now: Instant): Promise<Instant | undefined>;
  cursor(shard: number): Promise<Cursor | undefined>;
  /** Moves a cursor from where it was read; false when another sweep moved it meanwhile. */
  move(shard: number, from: Cursor | undefined, to: Cursor): Promise<boolean>;
}

/** How far a shard has been swept, and when it was last read whole. */
export interface Cursor {
  readonly at: Instant;
  readonly fullAt: Instant;
}

export interface SweepResult {
  readonly enqueued: number;
  /** Seconds between the oldest thing found and now. */
  readonly lateness: number;
}

const minute = 60_000;
/** An index is behind its table by moments; what came in late is read again for this long. */
const overlap = 5 * minute;
/** A full pass finds what a crash or a later index left. */
const fullEvery = 60 * minute;

const earlier = (at: Instant, by: number): Instant => new Date(Date.parse(at) - by).toISOString();

/**
 * Finds what is due and enqueues it; decides nothing. Reads each shard from its cursor less five minutes, once an hour
 * whole; sends, and only then moves the cursor, so that a killed sweep is made good by the next. Two sweeps at once
 * enqueue twice, which the workers bear.
 */
export async function sweep(
  index: DueIndex,
  enqueue: (messages: readonly Due['message'][]) => Promise<void>,
  now: Instant,
): Promise<SweepResult> {
  const shards = Array.from({ length: index.shards }, (_, shard) => sweepShard(index, shard, enqueue, now));
  const swept = await Promise.all(shards);
  return {
    enqueued: swept.reduce((sum, { enqueued }) => sum + enqueued, 0),
    lateness: Math.max(...swept.map(({ lateness }) => lateness)),
  };
}

async function sweepShard(
  index: DueIndex,
  shard: number,
  enqueue: (messages: readonly Due['message'][]) => Promise<void>,
  now: Instant,
): Promise<SweepResult> {
  const cursor = await index.cursor(shard);
  const full = !cursor || cursor.fullAt <= earlier(now, fullEvery);
  let enqueued = 0;
  let oldest = now;
  for await (const page of index.due(shard, full ? undefined : earlier(cursor.at, overlap), now)) {
    await enqueue(page.map(({ message }) => message));
    enqueued += page.length;
    if (page[0] && page[0].at < oldest) oldest = page[0].at;
  }
  await index.move(shard, cursor, { at: now, fullAt: full ? now : cursor.fullAt });
  return { enqueued, lateness: (Date.parse(now) - Date.parse(oldest)) / 1000 };
}

/** The first instant after `now` at which anything falls due; asked by whoever moves a stage's clock. */
export async function nextDueInstant(index: DueIndex, now: Instant): Promise<Instant | undefined> {
  const shards = Array.from({ length: index.shards }, (_, shard) => index.nextAfter(shard, now));
  return (await Promise.all(shards)).filter((at) => at !== undefined).sort()[0];
}
