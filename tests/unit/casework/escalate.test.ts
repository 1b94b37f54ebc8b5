import { describe, expect, it } from 'vitest';
import { nextDueInstant, sweep } from '#casework/commands/sweep.ts';
import { takeStep } from '#casework/wiring.ts';
import { caseworkFixture, failureFrom } from '../../support/casework/casework-fixture.ts';
import { memoryDueIndex } from '../../support/memory/memory-lists.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';
import { dueOf } from '../../support/table/case-stores.ts';

const tenant = await klaten();
const breach = wib('2026-11-27', '16:30');

const reached = async (desk: ReturnType<typeof caseworkFixture>, number: string) =>
  (await desk.store.timeline(number)).flatMap((entry) =>
    entry.type === 'ladder-step-reached.v1' ? [`${entry.data.deadline} ${entry.data.form}`] : [],
  );
const checks = async (desk: ReturnType<typeof caseworkFixture>) =>
  Object.fromEntries(await dueOf(memoryDueIndex(desk.memory), tenant.id));

describe('an assignment that falls due', () => {
  it('an overdue assignment climbs each ladder step once, however many messages arrive, also at the same moment', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted();
    await Promise.all(Array.from({ length: 6 }, () => desk.escalate(number, 'verify-1', breach)));
    for (let i = 0; i < 3; i++) await desk.escalate(number, 'verify-1', breach);
    expect(await reached(desk, number)).toEqual(['verify reminder', 'verify breach']);
    expect(await checks(desk)).toEqual({ 'verify-1': wib('2026-12-01', '07:30') });
  });

  it('an assignment that is found late gets its ladder steps recorded at the instants at which they were due', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted();
    await desk.escalate(number, 'verify-1', wib('2026-12-02', '03:00'));
    expect(await reached(desk, number)).toEqual(['verify reminder', 'verify breach', 'verify follow-up']);
    const entries = await desk.store.timeline(number, 1);
    expect(entries.map(({ at }) => at)).toEqual([
      wib('2026-11-26', '07:30'),
      breach,
      wib('2026-12-01', '07:30'),
    ]);
  });

  it('an early message about an assignment only corrects the time of its next check', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted();
    const file = (await desk.store.load(number))!;
    await desk.store.reschedule(file, 'verify-1', '2026-11-25T00:00:00.000Z');
    await desk.escalate(number, 'verify-1', '2026-11-25T00:00:00.000Z');
    expect(await checks(desk)).toEqual({ 'verify-1': wib('2026-11-26', '07:30') });
    expect(await desk.store.load(number)).toEqual(file);
  });

  it('a repeated message about an overdue assignment writes nothing', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted();
    await desk.escalate(number, 'verify-1', breach);
    desk.store.reschedule = async () => Promise.reject(new Error('written again'));
    await desk.escalate(number, 'verify-1', breach);
  });

  it('a message about a closed or unknown assignment changes nothing', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    const before = await checks(desk);
    for (const assignment of ['verify-1', 'lead-9', '']) await desk.escalate(number, assignment, breach);
    expect(await reached(desk, number)).toEqual([]);
    expect(await checks(desk)).toEqual(before);
  });

  it('a message about a complaint that does not exist fails, so that the queue keeps it', async () => {
    const failure = await failureFrom(caseworkFixture(tenant).escalate('KLT-0000-0000', 'verify-1', breach));
    expect(failure).toEqual({ failure: 'not-found' });
  });

  it('an officer’s step is kept if the officer acts while the next check is being moved', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted();
    const postpone = desk.store.reschedule;
    const early = '2026-11-25T00:00:00.000Z';
    await postpone((await desk.store.load(number))!, 'verify-1', early);
    desk.store.reschedule = async (...asked) => {
      await desk.dispatch(number);
      await postpone(...asked);
    };
    await desk.escalate(number, 'verify-1', early);
    expect(Object.keys(await checks(desk))).toEqual(['lead-2']);
  });

  it('an answered case that nobody rates is closed once, although three messages arrive together', async () => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched();
    await desk.answer(number);
    const later = wib('2026-12-31', '10:00');
    await Promise.all([1, 2, 3].map(() => desk.escalate(number, 'reply-3', later)));
    const entries = await desk.store.timeline(number);
    expect(entries.filter(({ type }) => type === 'complaint-closed.v1')).toHaveLength(1);
    expect(await checks(desk)).toEqual({});
  });

  it('each ladder step and each breach is counted once in the metrics', async () => {
    const { escalateAssignment } = await import('#casework/commands/escalate-assignment.ts');
    const desk = caseworkFixture(tenant);
    const number = await desk.submitted();
    const counted: unknown[] = [];
    const due = { type: 'assignment-due.v1', tenant: tenant.id, number, assignment: 'verify-1' } as const;
    const metric = (...figure: unknown[]) => void counted.push(figure);
    for (let i = 0; i < 2; i++)
      await escalateAssignment({ takeStep, complaints: desk.store, metric }, tenant, due, breach);
    expect(counted).toEqual([
      ['StepReached', 1, 'Count', { Step: '0' }],
      ['StepReached', 1, 'Count', { Step: '1' }],
      ['Breached', 1],
    ]);
  });
});

describe('the sweep', () => {
  const many = async (count = 12) => {
    const desk = caseworkFixture(tenant);
    const numbers: string[] = [];
    for (let i = 0; i < count; i++) numbers.push(await desk.submitted());
    return { desk, numbers, index: memoryDueIndex(desk.memory) };
  };
  type Found = { number: string; assignment: string };
  const collect = () => {
    const found: string[] = [];
    const enqueue = async (messages: readonly object[]) => {
      found.push(...(messages as Found[]).map(({ number }) => number));
    };
    return { found, enqueue };
  };
  const at = (base: string, minutes: number) => new Date(Date.parse(base) + minutes * 60_000).toISOString();
  const reminder = wib('2026-11-26', '07:30');

  it('the sweep enqueues every assignment that is due and no other', async () => {
    const { index, numbers } = await many();
    const { found, enqueue } = collect();
    expect(await sweep(index, enqueue, at(reminder, -1))).toEqual({ enqueued: 0, lagSeconds: 0 });
    expect(await sweep(index, enqueue, at(reminder, 2))).toEqual({ enqueued: 12, lagSeconds: 120 });
    expect(found.sort()).toEqual(numbers.sort());
  });

  it('the sweep reads the last five minutes again each time, and everything once an hour', async () => {
    const { index } = await many(1);
    const sweptAt = async (minutes: number) => {
      const { found, enqueue } = collect();
      await sweep(index, enqueue, at(reminder, minutes));
      return found.length;
    };
    await sweptAt(-1);
    // Due at minute 0 and never handled: each sweep finds it until the cursor is five minutes past it.
    expect(await sweptAt(0)).toBe(1);
    expect(await sweptAt(5)).toBe(1);
    expect(await sweptAt(6)).toBe(1);
    expect(await sweptAt(7)).toBe(0);
    expect(await sweptAt(58)).toBe(0);
    expect(await sweptAt(59)).toBe(1);
    expect(await sweptAt(60)).toBe(0);
  });

  it('the next sweep enqueues what a sweep that was killed half-way did not', async () => {
    const { index, numbers } = await many();
    const first = collect();
    let pages = 0;
    const dying = async (messages: readonly object[]) => {
      if (++pages > 2) throw new Error('killed');
      await first.enqueue(messages);
    };
    await sweep(index, collect().enqueue, at(reminder, -1));
    await expect(sweep(index, dying, at(reminder, 0))).rejects.toThrow('killed');
    const second = collect();
    await sweep(index, second.enqueue, at(reminder, 20));
    expect(new Set([...first.found, ...second.found])).toEqual(new Set(numbers));
  });

  it('the sweep after a full pass that was killed is a full pass too', async () => {
    const { index, numbers } = await many(6);
    const dead = async () => Promise.reject(new Error('killed'));
    await expect(sweep(index, dead, at(reminder, 600))).rejects.toThrow('killed');
    const { found, enqueue } = collect();
    await sweep(index, enqueue, at(reminder, 601));
    expect(found.sort()).toEqual(numbers.sort());
  });

  it('two sweeps at once with several workers take each ladder step once', async () => {
    const { desk, index, numbers } = await many();
    const work = async (messages: readonly object[]) => {
      await Promise.all(
        (messages as Found[]).map((due) => desk.escalate(due.number, due.assignment, breach)),
      );
    };
    await Promise.all([sweep(index, work, breach), sweep(index, work, breach)]);
    await sweep(index, work, at(breach, 1));
    for (const number of numbers)
      expect(await reached(desk, number)).toEqual(['verify reminder', 'verify breach']);
  });

  it('a slow sweep never moves a cursor back', async () => {
    const { index } = await many(1);
    const slow = async () => {};
    await sweep(index, slow, reminder);
    const late = memoryDueIndexReadBefore(index);
    await sweep(index, slow, at(reminder, 5));
    await late.sweep(at(reminder, 1));
    for (let shard = 0; shard < index.shards; shard++)
      expect((await index.cursor(shard))!.at).toBe(at(reminder, 5));
  });

  it('the due index gives the next instant at which something falls due', async () => {
    const { index } = await many(2);
    expect(await nextDueInstant(index, at(reminder, -60))).toBe(reminder);
    expect(await nextDueInstant(index, reminder)).toBeUndefined();
  });

  /** Another sweep moves the cursors after this one read them. */
  const memoryDueIndexReadBefore = (index: ReturnType<typeof memoryDueIndex>) => {
    const read = Promise.all(Array.from({ length: index.shards }, (_, shard) => index.cursor(shard)));
    return {
      sweep: async (now: string) => {
        const cursors = await read;
        await sweep({ ...index, cursor: async (shard) => cursors[shard] }, async () => {}, now);
      },
    };
  };
});
