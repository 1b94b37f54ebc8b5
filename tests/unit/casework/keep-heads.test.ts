import { describe, expect, it } from 'vitest';
import { checkpointObjectKey, readCheckpoints } from '#casework/integrity/checkpoint.ts';
import { verifyTenant } from '#casework/integrity/verify-tenant.ts';
import {
  type CheckpointRange,
  type Checkpoints,
  writeCheckpoint,
} from '#casework/integrity/write-checkpoint.ts';
import type { CaseArchive, CompleteCase } from '#casework/records/case-archive.ts';
import type { LetterArchive } from '#casework/records/letter-archive.ts';
import { memoryWormStore } from '../../support/memory/memory-worm-store.ts';
import { wib } from '../../support/sop/calendars.ts';

const zone = 'Asia/Jakarta';
const tenant = 'klaten';
const firstDay = wib('2026-11-24', '00:00');

/** In memory, over heads with the instants of their entries. */
function someNights(recorded: [at: string, number: string, sequence: number][]) {
  let covered: CheckpointRange = { to: firstDay, prev: '' };
  const due: string[] = [];
  const checkpoints: Checkpoints = {
    lastCheckpoint: async () => ({ ...covered }),
    async begin(from, day) {
      if (covered.inProgress || covered.to !== from.to) return false;
      covered = { ...covered, inProgress: day };
      return true;
    },
    async end(from, done, at) {
      if (covered.to !== from.to || covered.inProgress !== from.inProgress) return;
      covered = done;
      due.push(at);
    },
    heads: async (from, to) =>
      Object.fromEntries(
        recorded
          .filter(([at]) => at >= from && at < to)
          .map(([, number, sequence]) => [number, { sequence, hash: `hash-${sequence}` }]),
      ),
  };
  const vault = memoryWormStore();
  const run = (now: string) => writeCheckpoint({ checkpoints, vault }, { tenant, zone }, now);
  const written = () => [...vault.kept].map(([key, text]) => [key, JSON.parse(text).heads]);
  return { checkpoints, vault, run, due, written };
}

const tuesday = checkpointObjectKey(tenant, '2026-11-24');
const wednesday = checkpointObjectKey(tenant, '2026-11-25');

describe('the nightly checkpoints', () => {
  const recorded: [string, string, number][] = [
    [wib('2026-11-24', '10:00'), 'A', 1],
    [wib('2026-11-24', '23:59'), 'A', 2],
    [wib('2026-11-25', '00:00'), 'A', 3],
    [wib('2026-11-25', '09:00'), 'B', 1],
  ];

  it('a checkpoint contains the last entry of each complaint that changed before midnight, and schedules the next night', async () => {
    const { run, written, due } = someNights(recorded);
    await run(wib('2026-11-25', '01:00'));
    expect(written()).toEqual([[tuesday, { A: { sequence: 2, hash: 'hash-2' } }]]);
    expect(due).toEqual([wib('2026-11-26', '01:00')]);
  });

  it('a checkpoint is not written before the day is over, and not twice', async () => {
    const { run, written, due } = someNights(recorded);
    expect(await run(wib('2026-11-25', '00:59'))).toBe('not-due');
    expect(due).toEqual([wib('2026-11-25', '01:00')]);
    await run(wib('2026-11-25', '01:00'));
    expect(await run(wib('2026-11-25', '01:01'))).toBe('not-due');
    expect(written()).toHaveLength(1);
  });

  it('each checkpoint refers to the one before, so that a missing one is noticed', async () => {
    const { run, vault } = someNights(recorded);
    await run(wib('2026-11-25', '01:00'));
    await run(wib('2026-11-26', '01:00'));
    expect((await readCheckpoints(vault, tenant)).broken).toEqual([]);
    expect((await readCheckpoints(vault, tenant)).heads.get('A')).toHaveLength(2);
    vault.kept.delete(tuesday);
    expect((await readCheckpoints(vault, tenant)).broken).toEqual([wednesday]);
  });

  it('one checkpoint covers all nights that were missed', async () => {
    const { run, written } = someNights(recorded);
    await run(wib('2026-11-26', '07:00'));
    expect(written()).toEqual([
      [wednesday, { A: { sequence: 3, hash: 'hash-3' }, B: { sequence: 1, hash: 'hash-1' } }],
    ]);
  });

  it('a checkpoint whose run was killed is written unchanged by a later run, however late', async () => {
    const { checkpoints, vault, run, written } = someNights(recorded);
    const [covered] = [await checkpoints.lastCheckpoint()];
    await checkpoints.begin(covered!, '2026-11-24');
    await run(wib('2026-11-28', '12:00'));
    expect(written()).toHaveLength(1);
    await run(wib('2026-11-28', '12:00'));
    expect([...vault.kept.keys()]).toEqual([tuesday, checkpointObjectKey(tenant, '2026-11-27')]);
    expect((await readCheckpoints(vault, tenant)).broken).toEqual([]);
  });

  it('a run keeps a checkpoint that already exists, and the next one refers to it', async () => {
    const { vault, run } = someNights(recorded);
    const earlier = JSON.stringify({
      ...{ v: 1, tenant, day: '2026-11-24', from: firstDay, to: wib('2026-11-25', '00:00') },
      ...{ prev: '', heads: {} },
    });
    vault.kept.set(tuesday, earlier);
    await run(wib('2026-11-25', '01:00'));
    await run(wib('2026-11-26', '01:00'));
    expect(vault.kept.get(tuesday)).toBe(earlier);
    expect((await readCheckpoints(vault, tenant)).broken).toEqual([]);
  });

  it.each(['{', '{"v":1}', JSON.stringify({ v: 1, heads: [] })])(
    'a checkpoint that was changed is reported: %s',
    async (text) => {
      const { vault, run } = someNights(recorded);
      await run(wib('2026-11-25', '01:00'));
      vault.kept.set(tuesday, text);
      expect((await readCheckpoints(vault, tenant)).broken).toEqual([tuesday]);
    },
  );
});

it('the integrity check reports a complaint that checkpoints contain and the table does not', async () => {
  const { vault, run } = someNights([[wib('2026-11-24', '10:00'), 'KLT-7F3K-9M2Q', 1]]);
  await run(wib('2026-11-25', '01:00'));
  const archive: CaseArchive = {
    async *numbers() {},
    read: async (number): Promise<CompleteCase> => ({
      ...{ number, entries: [], texts: [], notices: [], accesses: [], attachments: [] },
    }),
  };
  const letters: LetterArchive = { async *letters() {}, registers: async () => new Map() };
  const { complaints, broken, nights } = await verifyTenant({ archive, letters, vault }, tenant, () => {});
  expect({ complaints, nights }).toEqual({ complaints: 0, nights: [] });
  expect(broken.map(({ number }) => number)).toEqual(['KLT-7F3K-9M2Q']);
});
