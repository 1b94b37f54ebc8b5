import { addDays } from '#calendar/local-date.ts';
import { type Instant, instantAt, type LocalDate, localDate, type Zone } from '#calendar/zones.ts';
import { canonicalJson } from '../records/entry.ts';
import type { Vault } from '../records/vault.ts';
import { hashOfNight, type NightHeads, nightKey } from './night-heads.ts';
import type { Head } from './verify-history.ts';

/** How far the nights have come. */
export interface Covered {
  /** All that was recorded before this is written down. */
  readonly to: Instant;
  /** Hash of what the last night wrote; empty before the first. */
  readonly prev: string;
  /** The day that a night has begun to write down; it is that one until it is done, however often it is tried. */
  readonly begun?: LocalDate;
}

/** Where nights find what changed. */
export interface Nights {
  /** Undefined for a tenant that has no nights yet. */
  covered(): Promise<Covered | undefined>;
  /** Settles which day is being written down; false when another worker has settled one. */
  begin(covered: Covered, day: LocalDate): Promise<boolean>;
  /** Notes a day as done and when the next falls due. Does nothing when another worker did. */
  end(from: Covered, done: Covered, due: Instant): Promise<void>;
  /** The last entry of every complaint and letter that got one recorded from one instant to before another. */
  heads(from: Instant, to: Instant): Promise<Record<string, Head>>;
}

/** Local time of the nightly run: what was recorded before midnight has long reached the index. */
const at = '01:00';

/** When the night after a local day falls due. */
export const nightAfter = (zone: Zone, day: LocalDate): Instant => instantAt(zone, addDays(day, 1), at);

/**
 * Writes down where the histories stand, once a night: all that was recorded since the night before and until midnight.
 * A run that comes late takes in the nights that were missed. One that is killed, doubled or repeated writes the same
 * text under the same key, because what it covers is settled before it writes.
 */
export async function keepHeads(
  { nights, vault }: { nights: Nights; vault: Vault },
  { tenant, zone }: { readonly tenant: string; readonly zone: Zone },
  now: Instant,
): Promise<'kept' | 'not-due'> {
  const covered = await begun(nights, zone, now);
  if (!covered?.begun) return 'not-due';
  const { begun: day, to: from, prev } = covered;
  const to = instantAt(zone, addDays(day, 1), '00:00');
  const heads = await nights.heads(from, to);
  const text = canonicalJson({ v: 1, tenant, day, from, to, prev, heads } satisfies NightHeads);
  const kept = await vault.keep(nightKey(tenant, day), text);
  await nights.end(covered, { to, prev: hashOfNight(kept) }, nextNight(zone, now));
  return 'kept';
}

/** What a run works on: the day that was begun, else the last that is over; nothing begun when none is. */
async function begun(nights: Nights, zone: Zone, now: Instant) {
  const covered = await nights.covered();
  if (!covered || covered.begun) return covered;
  const day = addDays(localDate(zone, now), now < instantAt(zone, localDate(zone, now), at) ? -2 : -1);
  if (instantAt(zone, addDays(day, 1), '00:00') <= covered.to) {
    await nights.end(covered, covered, nextNight(zone, now));
    return undefined;
  }
  // Whoever lost the race writes what the winner settled.
  return (await nights.begin(covered, day)) ? { ...covered, begun: day } : nights.covered();
}

function nextNight(zone: Zone, now: Instant): Instant {
  const today = localDate(zone, now);
  const tonight = instantAt(zone, today, at);
  return now < tonight ? tonight : nightAfter(zone, today);
}
