import type { Instant } from '../../packages/calendar/zones.ts';
import { SettingError } from './stage-errors.ts';

/** A Tuesday morning. The holiday decrees of 2026 and 2027 allow tests to move the clock by a year and a half. */
const usual = '2026-07-07T09:00:00+07:00';
/** Tests that depend on the hour or the day fail at these instants. Earliest first. */
export const trickyStarts = {
  'the day before Idul Fitri': '2026-03-20T09:00:00+07:00',
  'a Friday evening': '2026-10-02T19:00:00+07:00',
  'half past midnight on the first of a month': '2026-12-01T00:30:00+07:00',
  '31 December': '2026-12-31T21:00:00+07:00',
} as const;

const instantWithZone = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/;

/** @throws SettingError for anything but an instant with its zone */
export function testStart(given = process.env.TANGGAP_TEST_START || usual): Instant {
  if (instantWithZone.test(given) && !Number.isNaN(Date.parse(given))) return new Date(given).toISOString();
  throw new SettingError(`TANGGAP_TEST_START must be an instant such as ${usual}, not ${given}`);
}
