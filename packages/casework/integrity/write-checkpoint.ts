import { addDays } from '#calendar/local-date.ts';
import { type Instant, instantAt, type LocalDate, localDate, type Zone } from '#calendar/zones.ts';
import { canonicalJson } from '../records/hash-chain.ts';
import type { WormStore } from '../records/worm-store.ts';
import { type Checkpoint, checkpointHash, checkpointObjectKey } from './checkpoint.ts';
import type { ChainHead } from './verify-history.ts';

export interface CheckpointRange {
  /** Everything recorded before this instant is covered. */
  readonly to: Instant;
  readonly prev: string;
  /** Stays fixed over retries until the day is done. */
  readonly inProgress?: LocalDate;
}

export interface Checkpoints {
  /** Undefined for a tenant without checkpoints. */
  lastCheckpoint(): Promise<CheckpointRange | undefined>;
  /** Fixes the day to write; false if another worker did. */
  begin(covered: CheckpointRange, day: LocalDate): Promise<boolean>;
  /** Does nothing if another worker ended the day. */
  end(from: CheckpointRange, done: CheckpointRange, due: Instant): Promise<void>;
  /** Entries recorded from `from` (inclusive) to `to` (exclusive). */
  heads(from: Instant, to: Instant): Promise<Record<string, ChainHead>>;
}

/** Local time, well after the index has caught up with midnight. */
const at = '01:00';

export const nextCheckpointAt = (zone: Zone, day: LocalDate): Instant => instantAt(zone, addDays(day, 1), at);

/** A late run covers missed nights. The day is fixed first, so a repeated run writes the same text. */
export async function writeCheckpoint(
  { checkpoints, vault }: { checkpoints: Checkpoints; vault: WormStore },
  { tenant, zone }: { readonly tenant: string; readonly zone: Zone },
  now: Instant,
): Promise<'kept' | 'not-due'> {
  const covered = await checkpointBegun(checkpoints, zone, now);
  if (!covered?.inProgress) return 'not-due';
  const { inProgress: day, to: from, prev } = covered;
  const to = instantAt(zone, addDays(day, 1), '00:00');
  const heads = await checkpoints.heads(from, to);
  const text = canonicalJson({ v: 1, tenant, day, from, to, prev, heads } satisfies Checkpoint);
  const kept = await vault.put(checkpointObjectKey(tenant, day), text);
  await checkpoints.end(covered, { to, prev: checkpointHash(kept) }, secondsToNext(zone, now));
  return 'kept';
}

/** The day in progress, else the last day that is over; no day if none is. */
async function checkpointBegun(checkpoints: Checkpoints, zone: Zone, now: Instant) {
  const covered = await checkpoints.lastCheckpoint();
  if (!covered || covered.inProgress) return covered;
  const day = addDays(localDate(zone, now), now < instantAt(zone, localDate(zone, now), at) ? -2 : -1);
  if (instantAt(zone, addDays(day, 1), '00:00') <= covered.to) {
    await checkpoints.end(covered, covered, secondsToNext(zone, now));
    return undefined;
  }
  // After a lost race, writes the day that the winner fixed.
  return (await checkpoints.begin(covered, day))
    ? { ...covered, inProgress: day }
    : checkpoints.lastCheckpoint();
}

function secondsToNext(zone: Zone, now: Instant): Instant {
  const today = localDate(zone, now);
  const tonight = instantAt(zone, today, at);
  return now < tonight ? tonight : nextCheckpointAt(zone, today);
}
