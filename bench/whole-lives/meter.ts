import { accessLogFormat } from '../../infra/access-log.ts';
import { type FunctionName, functionList } from '../../infra/function-list.ts';
import type { RequestCounts } from './counted-table.ts';
import { prices } from './prices.ts';
import type { Found, StartCall } from './processes.ts';

/**
 * Assumed, because a function's time on AWS cannot be measured here, in milliseconds: its own work on a whole processor,
 * of which it has as much as it has of 1,769 MB (Lambda's guide); each call to a service; and a start, which Lambda gives
 * a whole processor, and which reads the secret where the function uses it. Here an escalation takes 2.3 ms.
 */
export const assumed = { ownMs: 4.5, wholeProcessorMb: 1769, callMs: 8, startMs: 300 } as const;

/** Milliseconds of an invocation that makes so many calls, one after the other. */
export const lasting = (name: FunctionName, calls: number): number =>
  (assumed.ownMs * assumed.wholeProcessorMb) / functionList[name].memory + assumed.callMs * calls;

const gbSeconds = (name: FunctionName, ms: number): number =>
  (ms / 1000) * (functionList[name].memory / 1024);

/** Lines that Lambda writes of each invocation (START, END, REPORT) and of a start, with their ends. */
const platformLines = { invocation: 62 + 46 + 148, start: 79 };
/** The line of a request; what stands for its values is about as long as they are. */
const accessLine = accessLogFormat.toString().length;

const readsSecret: readonly FunctionName[] = ['triage', 'send-notice', 'send-urgent-notice'];

/** Counts what is billed beside the table; `now` is the instant of the lives' own clock. */
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

  /** An invocation: billed by the calls that it makes, and when it is, because it may find a process up. */
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
    /** A read of the configuration within an invocation, which one that finds it fresh does not make. */
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
    /** A message: sent, received and deleted, each alone. */
    message: () => {
      counted.queueRequests += 3;
    },
  };
}
export type Meter = ReturnType<typeof meter>;

export const total = (numbers: Iterable<number>): number => [...numbers].reduce((sum, one) => sum + one, 0);

/** The starts of processes, by what each brings. */
const startsOf = ({ starts }: Found) => {
  const each = Object.entries(starts) as [FunctionName, number][];
  return {
    gbSeconds: total(each.map(([name, count]) => count * gbSeconds(name, assumed.startMs))),
    secretReads: total(each.map(([name, count]) => (readsSecret.includes(name) ? count : 0))),
    logBytes: total(each.map(([, count]) => count * platformLines.start)),
  };
};

/** In USD: what the bill is made of that another day or another promise would not have. */
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
  // Half of them: the other half is in what transactions double.
  'no item larger than a KB': (asked.unitsBeyondKb / 2) * prices.writeUnit,
});

/** The bill in USD, by what is billed. */
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
    // Not built yet: design.md section 10 has them as counters of their own.
    statistics: 0,
  };
}
