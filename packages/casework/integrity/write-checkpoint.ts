import { addDays } from '#calendar/local-date.ts';
import { type Instant, instantAt, type LocalDate, localDate, type Zone } from '#calendar/zones.ts';
import { canonicalJson } from '../records/hash-chain.ts';
import type { WormStore } from '../records/worm-store.ts';
import { type Checkpoint, checkpointHash, checkpointKey } from './checkpoint.ts';
import type { ChainHead } from './verify-history.ts';

/** How far the nights have come. */
export interface CheckpointRange {
  /** All that was recorded before this is written down. */
  readonly to: Instant;
  /** Hash of what the last night wrote; empty before the first. */
  readonly prev: string;
  /** The day that a night has begun to write down; it is that one until it is done, however often it is tried. */
  readonly begun?: LocalDate;
}

/** Where nights find what changed. */
export interface Checkpoints {
  /** Undefined for a tenant that has no nights yet. */
  covered(): Promise<CheckpointRange | undefined>;
  /** Settles which day is being written down; false when another worker has settled one. */
  begin(covered: CheckpointRange, day: LocalDate): Promise<boolean>;
  /** Notes a day as done and when the next falls due. Does nothing when another worker did. */
  end(from: CheckpointRange, done: CheckpointRange, due: Instant): Promise<void>;
  /** The last entry of every complaint and letter that got one recorded from one instant to before another. */
  heads(from: Instant, to: Instant): Promise<Record<string, ChainHead>>;
}

/** Local time of the nightly run: what was recorded before midnight has long reached the index. */
const at = '01:00';

/** When the night after a local day falls due. */
export const nextCheckpointAt = (zone: Zone, day: LocalDate): Instant => instantAt(zone, addDays(day, 1), at);

/**
 * Writes down where the histories stand, once a night: all that was recorded since the night before and until midnight.
 * A run that comes late takes in the nights that were missed. One that is killed, doubled or repeated writes the same
 * text under the same key, because what it covers is settled before it writes.
 */
export async function writeCheckpoint(
  { nights, vault }: { nights: Checkpoints; vault: WormStore },
  { tenant, zone }: { readonly tenant: string; readonly zone: Zone },
  now: Instant,
): Promise<'kept' | 'not-due'> {
  const covered = await checkpointBegun(nights, zone, now);
  if (!covered?.begun) return 'not-due';
  const { begun: day, to: from, prev } = covered;
  const to = instantAt(zone, addDays(day, 1), '00:00');
  const heads = await nights.heads(from, to);
  const text = canonicalJson({ v: 1, tenant, day, from, to, prev, heads } satisfies Checkpoint);
  const kept = await vault.keep(checkpointKey(tenant, day), text);
  await nights.end(covered, { to, prev: checkpointHash(kept) }, secondsToNext(zone, now));
  return 'kept';
}

/** What a run works on: the day that was begun, else the last that is over; nothing begun when none is. */
async function checkpointBegun(checkpoints: Checkpoints, zone: Zone, now: Instant) {
  const covered = await checkpoints.covered();
  if (!covered || covered.begun) return covered;
  const day = addDays(localDate(zone, now), now < instantAt(zone, localDate(zone, now), at) ? -2 : -1);
  if (instantAt(zone, addDays(day, 1), '00:00') <= covered.to) {
    await checkpoints.end(covered, covered, secondsToNext(zone, now));
    return undefined;
  }
  // Whoever lost the race writes what the winner settled.
  return (await checkpoints.begin(covered, day)) ? { ...covered, begun: day } : checkpoints.covered();
}

function secondsToNext(zone: Zone, now: Instant): Instant {
  const today = localDate(zone, now);
  const tonight = instantAt(zone, today, at);
  return now < tonight ? tonight : nextCheckpointAt(zone, today);
}
