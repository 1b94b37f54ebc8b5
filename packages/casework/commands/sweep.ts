import type { Instant } from '#calendar/zones.ts';

export interface Due {
  readonly at: Instant;
  readonly message: {
    readonly type:
      | 'assignment-due.v1'
      | 'collection-due.v1'
      | 'night-due.v1'
      | 'letter-run-due.v1'
      | 'lost-mail-due.v1'
      | 'lost-letter-due.v1';
  };
}

/** A sparse, sharded index. */
export interface DueIndex {
  readonly shards: number;
  due(shard: number, from: Instant | undefined, to: Instant): AsyncIterable<readonly Due[]>;
  nextAfter(shard: number, now: Instant): Promise<Instant | undefined>;
  cursor(shard: number): Promise<Cursor | undefined>;
  /** False if another sweep moved the cursor after it was read. */
  move(shard: number, from: Cursor | undefined, to: Cursor): Promise<boolean>;
}

export interface Cursor {
  readonly at: Instant;
  readonly fullAt: Instant;
}

export interface SweepResult {
  readonly enqueued: number;
  /** Age of the oldest due item, in seconds. */
  readonly lagSeconds: number;
}

const minute = 60_000;
/** The index lags its table by moments, so this much is read again. */
const overlap = 5 * minute;
/** A full pass finds what a crash or a late index update left behind. */
const fullEvery = 60 * minute;

const earlier = (at: Instant, by: number): Instant => new Date(Date.parse(at) - by).toISOString();

/** Moves the cursor after sending, so the next sweep repairs a killed one; workers tolerate repeated messages. */
export async function sweep(
  index: DueIndex,
  enqueue: (messages: readonly Due['message'][]) => Promise<void>,
  now: Instant,
): Promise<SweepResult> {
  const shards = Array.from({ length: index.shards }, (_, shard) => sweepShard(index, shard, enqueue, now));
  const swept = await Promise.all(shards);
  return {
    enqueued: swept.reduce((sum, { enqueued }) => sum + enqueued, 0),
    lagSeconds: Math.max(...swept.map(({ lagSeconds }) => lagSeconds)),
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
  return { enqueued, lagSeconds: (Date.parse(now) - Date.parse(oldest)) / 1000 };
}

export async function nextDueInstant(index: DueIndex, now: Instant): Promise<Instant | undefined> {
  const shards = Array.from({ length: index.shards }, (_, shard) => index.nextAfter(shard, now));
  return (await Promise.all(shards)).filter((at) => at !== undefined).sort()[0];
}
