import { describe, expect, it } from 'vitest';
import { assumed, billOf, meter } from '../../../bench/whole-lives/meter.ts';
import { prices } from '../../../bench/whole-lives/prices.ts';

const started = assumed.startMs * assumed.startShare;
const nothing = { readUnits: 0, writes: new Map<string, number>() };

describe('what is billed beside the table', () => {
  it('is the time of an invocation by the calls that it makes, with its share of a start', async () => {
    const asked = { calls: 10 };
    const { counted, invoke } = meter(asked);
    await invoke('triage', async () => {
      asked.calls += 3;
    });
    expect(counted.gbSeconds).toBeCloseTo((assumed.ownMs + 3 * assumed.callMs + started) / 2000);
    expect(counted.invocations).toEqual({ triage: 1 });
    expect(counted.secretReads).toBe(assumed.startShare);
  });

  it('is a request at the gateway, with its line in the log and the invocation behind it', async () => {
    const { counted, request, invoke } = meter({ calls: 0 });
    await invoke('submit', async () => undefined);
    const linesOfInvocation = counted.logBytes;
    await request('submit', async () => undefined);
    expect(counted.apiRequests).toBe(1);
    expect(counted.invocations).toEqual({ submit: 2 });
    expect(counted.logBytes).toBeGreaterThan(2 * linesOfInvocation);
  });

  it('is three requests for a message: sent, received, deleted', () => {
    const { counted, message } = meter({ calls: 0 });
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
    const bill = billOf({ readUnits: 10, writes }, meter({ calls: 0 }).counted);
    expect(bill['writes to the table']).toBeCloseTo(6 * prices.writeUnit, 12);
    expect(bill['writes to its indexes']).toBeCloseTo(3 * prices.writeUnit, 12);
    expect(bill.reads).toBeCloseTo(10 * prices.readUnit, 12);
  });
});
