import { expect, test } from 'vitest';
import {
  client,
  dispatching,
  newReport,
  type OfficerClient,
  type SubmittedReport,
  submitNewReport,
} from '../support/stage/new-report.ts';

const mostMerged = 50;

/** The complainants get no mail. */
const reports = (count: number): Promise<SubmittedReport[]> =>
  Promise.all(
    Array.from({ length: count }, () => {
      const { contact: _, ...report } = newReport().report;
      return submitNewReport({ ...report, anonymous: true });
    }),
  );

/** All merges start at the same moment. */
const mergeAll = (officer: OfficerClient, into: string, duplicates: readonly SubmittedReport[]) =>
  Promise.all(duplicates.map(({ number }) => officer.step(number, 'merge', { into })));

test('the coordinator can merge up to fifty cases into one at the same moment, and is told why not more', async () => {
  const coordinator = await client.officer('coordinator');
  const [common] = await reports(1);
  const into = common!.number;
  expect(
    (await coordinator.step(into, 'dispatch', { ...dispatching('dishub'), anonymous: true })).status,
  ).toBe(200);

  const twelve = await mergeAll(coordinator, into, await reports(12));
  expect(twelve.map(({ status }) => status)).toEqual(Array(12).fill(200));
  for (const count of [19, 18])
    for (const { status, body } of await mergeAll(coordinator, into, await reports(count)))
      expect(status, body.detail).toBe(200);

  // One slot is left.
  const last = await mergeAll(coordinator, into, await reports(3));
  const refused = last.filter(({ status }) => status !== 200);
  expect(refused).toHaveLength(2);
  for (const { status, body } of refused) {
    expect(status).toBe(422);
    expect(body.errors).toEqual([
      { field: 'into', code: 'merged-too-many', message: expect.stringContaining('50 laporan') },
    ]);
  }
  const { merged, sequence, timeline } = (await coordinator.open(into)).body;
  expect(new Set(merged).size).toBe(mostMerged);
  const joined = timeline.filter(({ type }: { type: string }) => type === 'duplicate-joined.v1');
  expect(joined).toHaveLength(mostMerged);
  expect(joined.at(-1).sequence).toBe(sequence);

  // The slot of a separated case is free again.
  expect((await coordinator.step(merged[7], 'unmerge', { reason: 'Lampu lain.' })).status).toBe(200);
  const [next] = await mergeAll(coordinator, into, await reports(1));
  expect(next!.status).toBe(200);
}, 240_000);
