import { describe, expect, it } from 'vitest';
import { assumed, billOf, meter } from '../../../bench/whole-lives/meter.ts';
import { prices } from '../../../bench/whole-lives/prices.ts';
import { whatCallsFound } from '../../../bench/whole-lives/processes.ts';
import { functionList } from '../../../infra/function-list.ts';

const now = () => '2026-11-25T02:00:00.000Z';
const nothing = { readUnits: 0, writes: new Map<string, number>() };

describe('what is billed beside the table', () => {
  it('is the time of an invocation by its own work and the calls that it makes', async () => {
    const asked = { calls: 10, readUnits: 0 };
    const { counted, invoke } = meter(asked, now);
    await invoke('triage', async () => {
      asked.calls += 3;
    });
    const { memory } = functionList.triage;
    const ms = (assumed.ownMs * assumed.wholeProcessorMb) / memory + 3 * assumed.callMs;
    expect(counted.gbSeconds).toBeCloseTo((ms / 1000) * (memory / 1024), 9);
    expect(counted.invocations).toEqual({ triage: 1 });
  });

  it('is a start, with the secret that it reads, for what finds no process up', async () => {
    const { counted, invoke } = meter({ calls: 0, readUnits: 0 }, now);
    await invoke('triage', async () => undefined);
    const of = (triage: number) => billOf(nothing, counted, { starts: { triage }, configurationRead: 1 });
    const second = (assumed.startMs / 1000) * (functionList.triage.memory / 1024);
    expect(of(1)['Lambda time'] - of(0)['Lambda time']).toBeCloseTo(second * prices.gbSecond, 12);
    expect(of(1)['secret reads']).toBe(prices.secretRead);
  });

  it('is the configuration where no process read it a minute before', async () => {
    const asked = { calls: 0, readUnits: 0 };
    const { counted, configuration } = meter(asked, now);
    await configuration('triage', async () => {
      asked.readUnits += 4;
      asked.calls += 1;
    });
    const of = (configurationRead: number) =>
      billOf({ ...nothing, readUnits: 4 }, counted, { starts: {}, configurationRead });
    expect(of(1).reads).toBeCloseTo(4 * prices.readUnit, 12);
    expect(of(0.25).reads).toBeCloseTo(prices.readUnit, 12);
  });

  it('is a request at the gateway, with its line in the log and the invocation behind it', async () => {
    const { counted, request, invoke } = meter({ calls: 0, readUnits: 0 }, now);
    await invoke('submit', async () => undefined);
    const linesOfInvocation = counted.logBytes;
    await request('submit', async () => undefined);
    expect(counted.apiRequests).toBe(1);
    expect(counted.invocations).toEqual({ submit: 2 });
    expect(counted.logBytes).toBeGreaterThan(2 * linesOfInvocation);
  });

  it('is three requests for a message: sent, received, deleted', () => {
    const { counted, message } = meter({ calls: 0, readUnits: 0 }, now);
    message();
    expect(billOf(nothing, counted)['queue requests']).toBeCloseTo(3 * prices.queueRequest, 12);
  });
});

describe('the bill', () => {
  it('parts what is written to the table from what is written to its indexes', () => {
    const writes = new Map([
      ['table: complaint', 4],
      ['table: text', 2],
      ['index: due', 3],
    ]);
    const bill = billOf({ readUnits: 10, writes }, meter({ calls: 0, readUnits: 0 }, now).counted);
    expect(bill['writes to the table']).toBeCloseTo(6 * prices.writeUnit, 12);
    expect(bill['writes to its indexes']).toBeCloseTo(3 * prices.writeUnit, 12);
    expect(bill.reads).toBeCloseTo(10 * prices.readUnit, 12);
  });
});

describe('what calls find', () => {
  const minute = 60_000;
  const calls = (...minutes: number[]) => minutes.map((at) => ({ name: 'submit' as const, at: at * minute }));

  it('is a process up when the last call is ten minutes back at most', () => {
    expect(whatCallsFound(calls(0, 10, 20.5), 1).starts).toEqual({ submit: 2 });
  });

  it('is a process of its own function, not of another', () => {
    const both = [...calls(0, 1), { name: 'triage' as const, at: minute }];
    expect(whatCallsFound(both, 1).starts).toEqual({ submit: 1, triage: 1 });
  });

  it('is a configuration that was read less than a minute before', () => {
    expect(whatCallsFound(calls(0, 0.5, 0.9, 1.5), 1).configurationRead).toBe(0.5);
    expect(whatCallsFound([], 1).configurationRead).toBe(0);
  });

  it('is more often up the more lives go on at once', () => {
    const hourly = calls(...Array.from({ length: 24 }, (_, hour) => hour * 60));
    expect(whatCallsFound(hourly, 1).starts.submit).toBe(24);
    expect(whatCallsFound(hourly, 5).starts.submit).toBeLessThan(24);
  });
});
