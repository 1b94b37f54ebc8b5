import { AsyncLocalStorage } from 'node:async_hooks';
import { safeError } from './safe-error.ts';

/**
 * What a line may say beside its message: identifiers, codes and numbers. Never words that people wrote, their names and
 * addresses, secret codes or keys.
 */
export interface LogFacts {
  /** Of the invocation, as Lambda's own lines have it. */
  readonly requestId?: string | undefined;
  /** Of a person's request, as the access log has it. */
  readonly gatewayRequestId?: string | undefined;
  readonly functionVersion?: string | undefined;
  /** The gateway's pattern, never the path that was asked for. */
  readonly route?: string | undefined;
  readonly status?: number | undefined;
  readonly tenant?: string;
  /** Complaint number and sequence: one id from the submission to the mails about it. */
  readonly eventId?: string | undefined;
  /** Of a queue's message. */
  readonly messageId?: string;
  /** Of a stream's record. */
  readonly streamSequence?: string | undefined;
  /** Of a mail, by which SES speaks of it. */
  readonly mailId?: string;
  /** How many queues an event went to. */
  readonly queues?: number;
  readonly durationMs?: number;
}

const current = new AsyncLocalStorage<LogFacts>();

/** Runs work whose lines all bear these facts, beside those of the work around it. */
export const withLogFacts = <T>(facts: LogFacts, work: () => Promise<T>): Promise<T> =>
  current.run({ ...current.getStore(), ...facts }, work);

/** Adds to the further lines of the running work what it has found out; without such work nothing is kept. */
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

/** Of the error what surely holds no personal data. */
export const logError = (message: string, error: unknown, facts: LogFacts = {}): void =>
  console.error(line('ERROR', message, facts, safeError(error)));

/** Milliseconds since this was made, to a tenth. */
export function stopwatch(): () => number {
  const begun = performance.now();
  return () => Math.round((performance.now() - begun) * 10) / 10;
}
