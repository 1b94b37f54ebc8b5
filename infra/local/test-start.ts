import type { Instant } from '../../packages/calendar/zones.ts';
import { SettingError } from './stage-errors.ts';

/** A Tuesday morning in Klaten; the decrees of 2026 and 2027 leave a year and a half in which tests may move the clock. */
const usual = '2026-07-07T09:00:00+07:00';
/** Instants soon after which a suite fails that hangs on the hour or the day, earliest first. */
export const trickyStarts = {
  'the day before Idul Fitri': '2026-03-20T09:00:00+07:00',
  'a Friday evening': '2026-10-02T19:00:00+07:00',
  'half past midnight on the first of a month': '2026-12-01T00:30:00+07:00',
  '31 December': '2026-12-31T21:00:00+07:00',
} as const;

const instantWithZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Where the clock of the stage `test` begins, whatever the machine's shows; TANGGAP_TEST_START names another instant.
 * @throws SettingError for what is no instant with its zone
 */
export function testStart(given = process.env.TANGGAP_TEST_START || usual): Instant {
  if (instantWithZone.test(given) && !Number.isNaN(Date.parse(given))) return new Date(given).toISOString();
  throw new SettingError(`TANGGAP_TEST_START must be an instant such as ${usual}, not ${given}`);
}
