import { AsyncLocalStorage } from 'node:async_hooks';
import { safeError } from './safe-error.ts';

/** Never texts, names or addresses of people, secret codes or keys. */
export interface LogFacts {
  readonly requestId?: string | undefined;
  readonly gatewayRequestId?: string | undefined;
  readonly functionVersion?: string | undefined;
  /** The gateway's pattern, never the path. */
  readonly route?: string | undefined;
  readonly status?: number | undefined;
  readonly tenant?: string;
  /** Complaint number and sequence: the same id from submission to mails. */
  readonly eventId?: string | undefined;
  readonly messageId?: string;
  readonly streamSequence?: string | undefined;
  readonly mailId?: string;
  readonly queues?: number;
  readonly durationMs?: number;
}

const current = new AsyncLocalStorage<LogFacts>();

export const withLogFacts = <T>(facts: LogFacts, work: () => Promise<T>): Promise<T> =>
  current.run({ ...current.getStore(), ...facts }, work);

export function noteLogFacts(facts: LogFacts): void {
  Object.assign(current.getStore() ?? {}, facts);
}

type Level = 'INFO' | 'ERROR';

/** One line of JSON, in the shape of `@aws-lambda-powertools/logger` (docs/adr/0049). */
function line(level: Level, message: string, facts: LogFacts, error?: object): string {
  const timestamp = new Date().toISOString();
  return JSON.stringify({ level, message, timestamp, ...current.getStore(), ...facts, error });
}

export const logInfo = (message: string, facts: LogFacts = {}): void =>
  console.log(line('INFO', message, facts));

export const logError = (message: string, error: unknown, facts: LogFacts = {}): void =>
  console.error(line('ERROR', message, facts, safeError(error)));

/** Milliseconds since the call, to a tenth. */
export function stopwatch(): () => number {
  const begun = performance.now();
  return () => Math.round((performance.now() - begun) * 10) / 10;
}
