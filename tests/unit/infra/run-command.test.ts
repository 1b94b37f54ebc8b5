import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runCommand, UsageError } from '../../../commands/run-command.ts';
import { freePort } from '../../../infra/local/ports.ts';
import { SettingError, StageError } from '../../../infra/local/stage-errors.ts';

const before = process.exitCode;
const said: unknown[] = [];
beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'error').mockImplementation((line) => said.push(line));
});
afterEach(() => {
  process.exitCode = before;
  vi.restoreAllMocks();
});

async function ending(main: () => Promise<number | undefined>) {
  await runCommand(main);
  return { code: process.exitCode, said };
}

const failing = (error: Error) => () => Promise.reject(error);
const withCode = (code: string) => Object.assign(new Error('connect'), { code });

test('an error that the user can solve is one line', async () => {
  expect(await ending(failing(new StageError('Too little space.\nat x')))).toEqual({
    code: 1,
    said: ['Too little space.'],
  });
});

test('missing AWS settings are reported in one line', async () => {
  const said = ['No AWS region or credentials are set for this stage.'];
  expect(await ending(failing(new Error('Region is missing')))).toEqual({ code: 1, said });
});

test.each([new UsageError('Usage: x'), new SettingError('FRONT_PORT must be')])(
  'a command that fails with %s ends with code 2',
  async (error) => {
    expect(await ending(failing(error))).toEqual({ code: 2, said: [error.message] });
  },
);

test('a stage that has ended is reported, whichever client noticed it', async () => {
  const port = await freePort();
  const lost = [
    () => fetch(`http://127.0.0.1:${port}`).then(() => 0),
    () => fetch(`http://localhost:${port}`).then(() => 0),
    failing(withCode('ECONNREFUSED')),
    failing(new TypeError('fetch failed', { cause: withCode('ECONNRESET') })),
  ];
  for (const main of lost) {
    said.length = 0;
    expect(await ending(main)).toEqual({ code: 1, said: ['Tanggap is not running: npm start'] });
  }
});

test('an unexpected error is printed with its stack trace', async () => {
  const error = new TypeError('x is not a function');
  expect(await ending(failing(error))).toEqual({ code: 1, said: [error] });
});
