import { accessLogFormat } from '../../infra/access-log.ts';
import { type FunctionName, functionList } from '../../infra/function-list.ts';
import type { Asked } from './counted-table.ts';
import { prices } from './prices.ts';

/**
 * Assumed, because a function's time on AWS cannot be measured here: its own work and each call to a service, in
 * milliseconds, and one start in five invocations, each reading the secret where the function uses it.
 */
export const assumed = { ownMs: 15, callMs: 8, startMs: 300, startShare: 0.2 } as const;

/** Lines that Lambda writes of each invocation (START, END, REPORT) and of a start, with their ends. */
const platformLines = { invocation: 62 + 46 + 148, start: 79 };
/** The line of a request; what stands for its values is about as long as they are. */
const accessLine = accessLogFormat.toString().length;

const readsSecret: readonly FunctionName[] = ['triage', 'send-notice', 'send-urgent-notice'];

/** Counts what is billed beside the table. */
export function meter(asked: Pick<Asked, 'calls'>) {
  const counted = {
    invocations: {} as Partial<Record<FunctionName, number>>,
    gbSeconds: 0,
    queueRequests: 0,
    apiRequests: 0,
    logBytes: 0,
    secretReads: 0,
    startGbSeconds: 0,
    configurationUnits: 0,
  };

  /** An invocation: billed by the calls that it makes, one after the other. */
  async function invoke<T>(name: FunctionName, task: () => Promise<T>, otherCalls = 0): Promise<T> {
    const before = asked.calls;
    const result = await task();
    const calls = asked.calls - before + otherCalls;
    const { ownMs, callMs, startMs, startShare } = assumed;
    counted.invocations[name] = (counted.invocations[name] ?? 0) + 1;
    counted.gbSeconds +=
      ((ownMs + callMs * calls + startMs * startShare) / 1000) * (functionList[name].memory / 1024);
    counted.startGbSeconds += ((startMs * startShare) / 1000) * (functionList[name].memory / 1024);
    counted.logBytes += platformLines.invocation + platformLines.start * startShare;
    if (readsSecret.includes(name)) counted.secretReads += startShare;
    return result;
  }

  return {
    counted,
    invoke,
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

/** In USD: what the bill is made of that another day or another promise would not have. */
export const savings = (
  asked: Pick<Asked, 'unitsTogether' | 'unchangedUnits'>,
  counted: Meter['counted'],
) => ({
  'writes that no transaction doubles, and no command whole or not at all':
    (asked.unitsTogether / 2) * prices.writeUnit,
  'processes that are up already, as on a busy day':
    counted.startGbSeconds * prices.gbSecond + counted.secretReads * prices.secretRead,
  'ten messages to a batch, as on a busy day': 0.9 * (2 / 3) * counted.queueRequests * prices.queueRequest,
  'the configuration read a minute before, as on a busy day': counted.configurationUnits * prices.readUnit,
  'no item put again as it stood': asked.unchangedUnits * prices.writeUnit,
});

/** The bill in USD, by what is billed. */
export function billOf(asked: Pick<Asked, 'readUnits' | 'writes'>, counted: Meter['counted']) {
  const units = (of: string) =>
    total([...asked.writes].filter(([what]) => what.startsWith(of)).map(([, count]) => count));
  return {
    'writes to the table': units('table') * prices.writeUnit,
    'writes to its indexes': units('index') * prices.writeUnit,
    reads: asked.readUnits * prices.readUnit,
    'Lambda requests': total(Object.values(counted.invocations)) * prices.invocation,
    'Lambda time': counted.gbSeconds * prices.gbSecond,
    'queue requests': counted.queueRequests * prices.queueRequest,
    'API requests': counted.apiRequests * prices.apiRequest,
    logs: (counted.logBytes / 1e9) * prices.logGb,
    'secret reads': counted.secretReads * prices.secretRead,
    // Not built yet: design.md section 10 has them as counters of their own.
    statistics: 0,
  };
}
