import { beforeEach, describe, expect, it } from 'vitest';
import type { RunRecord } from '#casework/recomputation/recomputation.ts';
import { tuesday } from '../complaints/cases.ts';
import { type StoresOf, storeTenantOn } from './case-stores.ts';

const counts = { looked: 3, moved: 1, settled: 0 };
const run = {
  ...counts,
  calendar: '2027.1+klaten.1',
  startedAt: tuesday,
  pass: 1,
  passAt: tuesday,
  enqueuedAt: tuesday,
  shards: [{ ...counts, at: tuesday, after: 'x', finished: false }],
};

export function recomputationSuite(make: () => StoresOf): void {
  let on: Awaited<ReturnType<typeof storeTenantOn>>;
  beforeEach(async () => {
    on = await storeTenantOn(make());
  });

  describe('the open complaints', () => {
    const all = async (max: number) => {
      const numbers: string[] = [];
      for (let shard = 0; shard < on.open.shards; shard++) {
        let after: string | undefined;
        do {
          const page = await on.open.page(shard, max, after);
          expect(page.numbers.length).toBeLessThanOrEqual(max);
          numbers.push(...page.numbers);
          after = page.after;
        } while (after);
      }
      return numbers.sort();
    };

    it('every open complaint is found once for every page size, and no closed one', async () => {
      const numbers: string[] = [];
      for (let i = 0; i < 7; i++) numbers.push(await on.submitted());
      const closed = await on.dispatched();
      await on.answer(closed);
      await on.rate(closed);
      for (const max of [1, 2, 50]) expect(await all(max)).toEqual(numbers.toSorted());
    });

    it('the open complaints of a tenant are not found by another tenant', async () => {
      await on.submitted();
      for (let shard = 0; shard < on.open.shards; shard++)
        expect(await on.neighbour.open.page(shard, 10)).toEqual({ numbers: [] });
    });
  });

  describe('the state of a recomputation', () => {
    it('only one of two workers that read the same state can write it', async () => {
      expect(await on.runs.read()).toBeUndefined();
      const won = await Promise.all([1, 2].map(() => on.runs.write(undefined, { run })));
      expect(won.toSorted()).toEqual([false, true]);
      const state = await on.runs.read();
      expect(state).toEqual({ revision: 1, run });
      expect(await on.runs.write(state, { done: run.calendar })).toBe(true);
      expect(await on.runs.write(state, { run })).toBe(false);
      expect(await on.runs.read()).toEqual({ revision: 2, done: run.calendar });
    });

    it('the record of a finished run is written together with the state, and records are listed newest first', async () => {
      const record = (finishedAt: string): RunRecord => ({
        ...counts,
        calendar: run.calendar,
        startedAt: tuesday,
        finishedAt,
        passes: 2,
      });
      const [first, second] = [record('2026-11-24T03:10:00.000Z'), record('2026-11-25T03:10:00.000Z')];
      await on.runs.write(undefined, { done: 'a' }, first);
      expect(await on.runs.write(undefined, { done: 'b' }, second)).toBe(false);
      expect(await on.runs.records()).toEqual([first]);
      await on.runs.write(await on.runs.read(), { done: 'b' }, second);
      expect(await on.runs.records()).toEqual([second, first]);
      expect(await on.neighbour.runs.records()).toEqual([]);
    });
  });
}
