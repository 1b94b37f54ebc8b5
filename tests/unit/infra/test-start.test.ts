import { afterEach, expect, test, vi } from 'vitest';
import { SettingError } from '../../../infra/local/stage-errors.ts';
import { testStart } from '../../../infra/local/test-start.ts';

afterEach(() => vi.unstubAllEnvs());

test('the stage that tests run on begins on a working morning, or at the instant that is given', () => {
  vi.stubEnv('TANGGAP_TEST_START', '');
  expect(testStart()).toBe('2026-07-07T02:00:00.000Z');
  expect(testStart('2026-12-31T00:30:00+07:00')).toBe('2026-12-30T17:30:00.000Z');
});

test.each(['tomorrow', '2026-12-31', '2026-12-31T00:30:00', '2026-13-40T00:30:00Z'])(
  'the stage that tests run on cannot begin at %s, which is no instant with its zone',
  (given) => {
    expect(() => testStart(given)).toThrow(SettingError);
  },
);
