import { accessLogFormat } from '../../infra/access-log.ts';
import { type FunctionName, functionList } from '../../infra/function-list.ts';
import type { RequestCounts } from './counted-table.ts';
import { prices } from './prices.ts';
import type { Found, StartCall } from './processes.ts';

/** Assumed milliseconds, as AWS cannot be measured here. A full CPU comes with 1,769 MB (Lambda's guide). */
export const assumed = { ownMs: 4.5, wholeProcessorMb: 1769, callMs: 8, startMs: 300 } as const;

/** For sequential calls. */
export const lasting = (name: FunctionName, calls: number): number =>
  (assumed.ownMs * assumed.wholeProcessorMb) / functionList[name].memory + assumed.callMs * calls;

const gbSeconds = (name: FunctionName, ms: number): number =>
  (ms / 1000) * (functionList[name].memory / 1024);

/** Bytes of Lambda's own lines: START, END and REPORT; and a cold start's. */
const platformLines = { invocation: 62 + 46 + 148, start: 79 };
/** Bytes; the placeholders are about as long as the values. */
const accessLine = accessLogFormat.toString().length;

const readsSecret: readonly FunctionName[] = ['triage', 'send-notice', 'send-urgent-notice'];

/** Everything billed besides the table. `now` is the simulated clock. */
export function meter(asked: Pick<RequestCounts, 'calls' | 'readUnits'>, now: () => string) {
  const counted = {
    invocations: {} as Partial<Record<FunctionName, number>>,
    gbSeconds: 0,
    queueRequests: 0,
    apiRequests: 0,
    logBytes: 0,
    configurationUnits: 0,
    configurationGbSeconds: 0,
    calls: [] as StartCall[],
  };

  async function invoke<T>(name: FunctionName, task: () => Promise<T>, otherCalls = 0): Promise<T> {
    const before = asked.calls;
    const result = await task();
    const calls = asked.calls - before + otherCalls;
    counted.invocations[name] = (counted.invocations[name] ?? 0) + 1;
    counted.gbSeconds += gbSeconds(name, lasting(name, calls));
    counted.logBytes += platformLines.invocation;
    counted.calls.push({ name, at: Date.parse(now()) });
    return result;
  }

  return {
    counted,
    invoke,
    /** A fresh cached configuration saves the read. */
    async configuration(name: FunctionName, read: () => Promise<unknown>): Promise<void> {
      const before = { ...asked };
      await read();
      counted.configurationUnits += asked.readUnits - before.readUnits;
      counted.configurationGbSeconds += gbSeconds(name, assumed.callMs * (asked.calls - before.calls));
    },
    request: <T>(name: FunctionName, task: () => Promise<T>): Promise<T> => {
      counted.apiRequests += 1;
      counted.logBytes += accessLine;
      return invoke(name, task);
    },
    log: (line: string) => {
      counted.logBytes += Buffer.byteLength(line) + 1;
    },
    /** Sent, received and deleted, each in a request of its own. */
    message: () => {
      counted.queueRequests += 3;
    },
  };
}
export type Meter = ReturnType<typeof meter>;

export const total = (numbers: Iterable<number>): number => [...numbers].reduce((sum, one) => sum + one, 0);

const startsOf = ({ starts }: Found) => {
  const each = Object.entries(starts) as [FunctionName, number][];
  return {
    gbSeconds: total(each.map(([name, count]) => count * gbSeconds(name, assumed.startMs))),
    secretReads: total(each.map(([name, count]) => (readsSecret.includes(name) ? count : 0))),
    logBytes: total(each.map(([, count]) => count * platformLines.start)),
  };
};

/** In USD: parts of the bill that other assumptions would save. */
export const savings = (
  asked: Pick<RequestCounts, 'unitsTogether' | 'unchangedUnits' | 'unitsBeyondKb'>,
  counted: Meter['counted'],
  found: Found,
) => ({
  'writes that no transaction doubles, and no command whole or not at all':
    (asked.unitsTogether / 2) * prices.writeUnit,
  'processes that are up already, on a day without a pause':
    startsOf(found).gbSeconds * prices.gbSecond + startsOf(found).secretReads * prices.secretRead,
  'ten messages to a batch, as on a busy day': 0.9 * (2 / 3) * counted.queueRequests * prices.queueRequest,
  'the configuration read a minute before, as on a busy day':
    found.configurationRead * counted.configurationUnits * prices.readUnit,
  'no item put again as it stood': asked.unchangedUnits * prices.writeUnit,
  // Half of them: the other half is counted as doubled by transactions.
  'no item larger than a KB': (asked.unitsBeyondKb / 2) * prices.writeUnit,
});

/** USD. */
export function billOf(
  asked: Pick<RequestCounts, 'readUnits' | 'writes'>,
  counted: Meter['counted'],
  found: Found = { starts: {}, configurationRead: 1 },
) {
  const units = (of: string) =>
    total([...asked.writes].filter(([what]) => what.startsWith(of)).map(([, count]) => count));
  const starts = startsOf(found);
  const unread = 1 - found.configurationRead;
  return {
    'writes to the table': units('table') * prices.writeUnit,
    'writes to its indexes': units('index') * prices.writeUnit,
    reads: (asked.readUnits - unread * counted.configurationUnits) * prices.readUnit,
    'Lambda requests': total(Object.values(counted.invocations)) * prices.invocation,
    'Lambda time':
      (counted.gbSeconds - unread * counted.configurationGbSeconds + starts.gbSeconds) * prices.gbSecond,
    'queue requests': counted.queueRequests * prices.queueRequest,
    'API requests': counted.apiRequests * prices.apiRequest,
    logs: ((counted.logBytes + starts.logBytes) / 1e9) * prices.logGb,
    'secret reads': starts.secretReads * prices.secretRead,
    // Not built yet: design.md section 10 plans them as counters.
    statistics: 0,
  };
}
