import { describe, expect, it } from 'vitest';
import { assumed, billOf, meter } from '../../../bench/whole-lives/meter.ts';
import { prices } from '../../../bench/whole-lives/prices.ts';
import { whatCallsFound } from '../../../bench/whole-lives/processes.ts';
import { functionList } from '../../../infra/function-list.ts';

const now = () => '2026-11-25T02:00:00.000Z';
const nothing = { readUnits: 0, writes: new Map<string, number>() };

describe('the metered requests', () => {
  it('an invocation is billed for its own work and its calls', async () => {
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

  it('a call without a running process is billed for a cold start and the read of the secret', async () => {
    const { counted, invoke } = meter({ calls: 0, readUnits: 0 }, now);
    await invoke('triage', async () => undefined);
    const of = (triage: number) => billOf(nothing, counted, { starts: { triage }, configurationRead: 1 });
    const second = (assumed.startMs / 1000) * (functionList.triage.memory / 1024);
    expect(of(1)['Lambda time'] - of(0)['Lambda time']).toBeCloseTo(second * prices.gbSecond, 12);
    expect(of(1)['secret reads']).toBe(prices.secretRead);
  });

  it('a read of the configuration is billed unless the process read it within a minute', async () => {
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

  it('an HTTP request is billed with its log line and its invocation', async () => {
    const { counted, request, invoke } = meter({ calls: 0, readUnits: 0 }, now);
    await invoke('submit', async () => undefined);
    const linesOfInvocation = counted.logBytes;
    await request('submit', async () => undefined);
    expect(counted.apiRequests).toBe(1);
    expect(counted.invocations).toEqual({ submit: 2 });
    expect(counted.logBytes).toBeGreaterThan(2 * linesOfInvocation);
  });

  it('a message is billed as three requests: sent, received, deleted', () => {
    const { counted, message } = meter({ calls: 0, readUnits: 0 }, now);
    message();
    expect(billOf(nothing, counted)['queue requests']).toBeCloseTo(3 * prices.queueRequest, 12);
  });
});

describe('the bill', () => {
  it('the bill separates writes to the table from writes to its indexes', () => {
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

describe('running processes and fresh configurations', () => {
  const minute = 60_000;
  const calls = (...minutes: number[]) => minutes.map((at) => ({ name: 'submit' as const, at: at * minute }));

  it('a process is running if its last call was at most ten minutes ago', () => {
    expect(whatCallsFound(calls(0, 10, 20.5), 1).starts).toEqual({ submit: 2 });
  });

  it('a running process serves only its own function', () => {
    const both = [...calls(0, 1), { name: 'triage' as const, at: minute }];
    expect(whatCallsFound(both, 1).starts).toEqual({ submit: 1, triage: 1 });
  });

  it('a configuration is fresh for less than a minute', () => {
    expect(whatCallsFound(calls(0, 0.5, 0.9, 1.5), 1).configurationRead).toBe(0.5);
    expect(whatCallsFound([], 1).configurationRead).toBe(0);
  });

  it('calls find a running process more often if more lives run concurrently', () => {
    const hourly = calls(...Array.from({ length: 24 }, (_, hour) => hour * 60));
    expect(whatCallsFound(hourly, 1).starts.submit).toBe(24);
    expect(whatCallsFound(hourly, 5).starts.submit).toBeLessThan(24);
  });
});
