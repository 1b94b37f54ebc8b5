import { SettingError, StageError } from '../infra/local/stage-errors.ts';

/** Invalid arguments: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const lostConnection = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** Errors of a stage that has ended; `fetch` gives them only as cause. */
const isUnreachable = (error: unknown): boolean =>
  error instanceof Error &&
  (('code' in error && lostConnection.has(String(error.code))) || isUnreachable(error.cause));

/** The SDK's errors if region or credentials are missing. */
const isNoAwsSetting = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'CredentialsProviderError' || error.message === 'Region is missing');

const inOneLine = (error: Error): string => error.message.split('\n')[0] ?? error.name;

/** The exit code is the result of `main`, 2 for `UsageError` and `SettingError`, 1 for others. */
export async function runCommand(main: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    const known = error instanceof StageError || error instanceof UsageError;
    if (isNoAwsSetting(error)) console.error('No AWS region or credentials are set for this stage.');
    else if (isUnreachable(error)) console.error('Tanggap is not running: npm start');
    else console.error(known ? inOneLine(error) : error);
    process.exitCode = error instanceof UsageError || error instanceof SettingError ? 2 : 1;
  }
}
