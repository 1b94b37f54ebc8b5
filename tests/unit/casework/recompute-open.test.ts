import { beforeEach, describe, expect, it } from 'vitest';
import { checkCalendar } from '#casework/recomputation/check-calendar.ts';
import { readRecomputations } from '#casework/recomputation/read-recomputations.ts';
import { recomputePage } from '#casework/recomputation/recompute-deadlines.ts';
import { takeStep } from '#casework/wiring.ts';
import type { RecomputationDue } from '#events/messages/recomputation-due.v1.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { caseworkFixture, failureFrom } from '../../support/casework/casework-fixture.ts';
import { coordinator, liaisonOf, operator, supervisor } from '../../support/complaints/actors.ts';
import { memoryOpenCases, memoryRecomputations } from '../../support/memory/memory-recomputations.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';
import { withDays } from '../../support/stage/changed-calendar.ts';

const tenant = await klaten();
const changed = withDays(tenant, { added: ['2026-11-27'] });
const after = '2027.1+klaten.1';
const start = wib('2026-11-25', '09:00');
const minutes = (n: number) => new Date(Date.parse(start) + n * 60_000).toISOString();

let desk: ReturnType<typeof caseworkFixture>;
let runs: ReturnType<typeof memoryRecomputations>;
let queue: RecomputationDue[];
let saves: number;
beforeEach(() => {
  saves = 0;
  desk = caseworkFixture(tenant, { beforeSave: async () => void saves++ });
  runs = memoryRecomputations(desk.memory);
  queue = [];
});

const stores = () => ({
  takeStep,
  complaints: desk.store,
  open: memoryOpenCases(desk.memory),
  runs,
});
const enqueue = async (messages: readonly RecomputationDue[]) => void queue.push(...messages);
const sweepAt = (now: string, under: TenantConfig = changed) => checkCalendar(stores(), under, now, enqueue);
const counted: number[] = [];
const work = (due: RecomputationDue, now: string, under = changed) =>
  recomputePage(stores(), under, due, { now, enqueue, metric: (_, n) => void counted.push(n) });
/** Delivers every message `times` times. */
async function workOff(now: string, times = 1, under = changed) {
  for (let due = queue.shift(); due; due = queue.shift())
    for (let n = 0; n < times; n++) await work(due, now, under);
}
/** Runs sweeps and workers for some minutes. */
async function minutesPass(to: number, times = 1, under = changed) {
  for (let n = 0; n <= to; n++) {
    await sweepAt(minutes(n), under);
    await workOff(minutes(n), times, under);
  }
}
const read = () => readRecomputations(runs, operator);
/** Thirty reports of the day before, of which a third were answered and closed. */
async function thirty() {
  const numbers: string[] = [];
  for (let i = 0; i < 20; i++) numbers.push(await desk.submitted());
  for (let i = 0; i < 10; i++) {
    const number = await desk.dispatched();
    await desk.answer(number);
    await desk.rate(number);
  }
  saves = 0;
  return numbers;
}
const entriesOf = async (number: string) => (await desk.store.timeline(number)).map(({ type }) => type);

describe('the recomputation after a calendar change', () => {
  it('every open complaint whose deadlines move is recomputed once, and no other is written', async () => {
    const numbers = await thirty();
    await minutesPass(5);
    for (const number of numbers)
      expect(await entriesOf(number)).toEqual(['complaint-submitted.v1', 'deadlines-recomputed.v1']);
    expect(saves).toBe(20);
    expect(await read()).toEqual({
      calendar: after,
      runs: [
        {
          calendar: after,
          startedAt: start,
          finishedAt: expect.stringMatching(/^2026-11-25T02:03:00/),
          passes: 2,
          looked: 20,
          moved: 20,
          settled: 0,
        },
      ],
    });
    expect(counted.reduce((a, b) => a + b)).toBe(20);
  });

  it('open cases are held, and released, within minutes after the offices of their agency became vacant or occupied', async () => {
    const number = await desk.dispatched();
    const other = await desk.dispatched({ lead: 'dlh' });
    const fourMinutes = async (from: number, under: TenantConfig) => {
      for (let n = from; n <= from + 4; n++) {
        await sweepAt(minutes(n), under);
        await workOff(minutes(n), 1, under);
      }
    };
    const offices = tenant.offices.map((one) => (one.agency === 'dishub' ? { ...one, vacant: true } : one));
    const vacant = { ...tenant, offices };
    const before = await entriesOf(number);
    await fourMinutes(0, tenant);
    await fourMinutes(10, vacant);
    expect(await entriesOf(number)).toEqual([...before, 'vacancy-held.v1']);
    for (let n = 15; n < 20; n++) await sweepAt(minutes(n), vacant);
    expect(queue).toEqual([]);
    await fourMinutes(20, tenant);
    expect(await entriesOf(number)).toEqual([...before, 'vacancy-held.v1', 'vacancy-ended.v1']);
    for (let n = 25; n < 30; n++) await sweepAt(minutes(n), tenant);
    expect(queue).toEqual([]);
    expect(await entriesOf(other)).toEqual(before);
  });

  it('the sweeps after a finished recomputation enqueue nothing', async () => {
    await thirty();
    await minutesPass(5);
    for (let n = 6; n < 20; n++) await sweepAt(minutes(n));
    expect(queue).toEqual([]);
  });

  it('a recomputation writes nothing if no deadline moves, and reports that', async () => {
    await thirty();
    const far = withDays(tenant, { added: ['2027-04-06'] });
    await minutesPass(5, 1, far);
    expect(saves).toBe(0);
    expect((await read()).runs).toMatchObject([{ calendar: after, looked: 20, moved: 0 }]);
  });

  it('no complaint is counted twice, although messages arrive twice and workers run at once', async () => {
    const numbers = await thirty();
    await Promise.all([sweepAt(start), sweepAt(start)]);
    const doubled = [...queue, ...queue];
    queue = [];
    await Promise.all(doubled.map((due) => work(due, start)));
    await minutesPass(5, 2);
    expect((await read()).runs).toMatchObject([{ moved: 20, looked: 20 }]);
    for (const number of numbers) expect(await entriesOf(number)).toHaveLength(2);
  });

  it('a recomputation whose workers died continues where it stood and counts each complaint once', async () => {
    await thirty();
    await sweepAt(start);
    const write = runs.write;
    runs.write = async () => {
      throw new Error('killed');
    };
    for (const due of queue.splice(0)) await expect(work(due, start)).rejects.toThrow('killed');
    expect(saves).toBe(20);
    runs.write = write;
    // The messages are lost, and the sweep finds that the run makes no progress.
    await minutesPass(8);
    expect(saves).toBe(20);
    expect((await read()).runs).toMatchObject([{ moved: 20, looked: 20 }]);
  });

  it('a recomputation repeats until no complaint is left that was opened under the old calendar', async () => {
    await sweepAt(start);
    await workOff(start);
    const late = await desk.submitted({}, { now: minutes(1) });
    await minutesPass(8);
    expect(await entriesOf(late)).toContain('deadlines-recomputed.v1');
    expect(await read()).toMatchObject({ calendar: after, runs: [{ passes: 3, moved: 1 }] });
  });

  it('the operator can see the progress of a running recomputation', async () => {
    await thirty();
    await sweepAt(start);
    await work(queue.shift()!, start);
    const { running, runs: over, calendar } = await read();
    expect(over).toEqual([]);
    expect(calendar).toBeUndefined();
    expect(running).toMatchObject({ calendar: after, pass: 1, startedAt: start });
    expect(running!.unfinished).toBeLessThan(3);
  });

  it('a newer calendar replaces a running recomputation', async () => {
    await thirty();
    await sweepAt(start);
    const newer = withDays(changed, { added: ['2026-11-30'] });
    await sweepAt(minutes(1), newer);
    await workOff(minutes(1), 1, newer);
    await minutesPass(8, 1, newer);
    expect(await read()).toMatchObject({ calendar: '2027.1+klaten.2', runs: [{ moved: 20 }] });
  });

  it('a worker with the old calendar recomputes nothing', async () => {
    await thirty();
    await sweepAt(start);
    await workOff(start, 1, tenant);
    expect(saves).toBe(0);
  });

  it('a recomputation restores the check for an earlier reminder although the deadline stays the same', async () => {
    const number = await desk.submitted({}, { now: wib('2026-11-24', '10:00') });
    saves = 0;
    const { dueTimes } = (await desk.store.load(number))!;
    expect(dueTimes!.get('verify-1')).toBe(wib('2026-11-26', '07:30'));
    const file = (await desk.store.load(number))!;
    await desk.store.reschedule(file, 'verify-1', wib('2026-11-30', '07:30'));
    await minutesPass(5, 1, withDays(tenant, { added: ['2027-04-06'] }));
    const again = (await desk.store.load(number))!;
    expect(again.dueTimes!.get('verify-1')).toBe(wib('2026-11-26', '07:30'));
    expect(saves).toBe(0);
  });

  it('the operator, the supervisor and the coordinator can read the recomputations, and a liaison officer cannot', async () => {
    for (const actor of [operator, supervisor, coordinator])
      expect(await readRecomputations(runs, actor)).toEqual({ runs: [] });
    expect(await failureFrom(readRecomputations(runs, liaisonOf('dishub')))).toMatchObject({
      failure: 'not-yours',
    });
  });

  it('a holiday that is added and then withdrawn leaves deadlines as they were', async () => {
    const number = await desk.submitted();
    const was = (await desk.store.load(number))!.complaint.assignments[0]!.deadlines[0]!.at;
    await minutesPass(5);
    const back = withDays(changed, { taken: ['2026-11-27'] });
    for (let n = 10; n < 16; n++) {
      await sweepAt(minutes(n), back);
      await workOff(minutes(n), 1, back);
    }
    const now = (await desk.store.load(number))!.complaint;
    expect(now.assignments[0]!.deadlines[0]!.at).toBe(was);
    expect((await read()).runs.map(({ calendar }) => calendar)).toEqual(['2027.1+klaten.2', after]);
  });
});
