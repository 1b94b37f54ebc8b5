import { expect, test } from 'vitest';
import { instantAt, localDate, localIso, localTime, longDate, longDay } from '#calendar/zones.ts';
import fc from '../../support/seeds/fast-check.ts';
import { ZONES } from '../../support/sop/calendars.ts';

const anyInstant = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 11, 31) })
  .map((ms) => new Date(ms).toISOString());

test('a report at 23:30 belongs to the local day, whatever the date in UTC', () => {
  expect(localDate('Asia/Jayapura', '2026-11-23T14:30:00.000Z')).toBe('2026-11-23');
  expect(localDate('Asia/Jayapura', '2026-11-23T15:00:00.000Z')).toBe('2026-11-24');
  expect(localDate('Asia/Jakarta', '2026-11-23T16:30:00.000Z')).toBe('2026-11-23');
  expect(localDate('Asia/Jakarta', '2026-11-23T17:00:00.000Z')).toBe('2026-11-24');
  expect(localDate('Asia/Makassar', '2026-11-23T16:00:00.000Z')).toBe('2026-11-24');
});

test('an instant is written with the offset of the zone', () => {
  expect(localIso('Asia/Jakarta', '2026-11-24T09:00:00.000Z')).toBe('2026-11-24T16:00:00+07:00');
  expect(localIso('Asia/Jayapura', '2026-11-23T15:00:00.500Z')).toBe('2026-11-24T00:00:00+09:00');
});

test('a date is written out in Indonesian and in English', () => {
  const at = '2026-11-24T09:00:00.000Z';
  expect(longDate('Asia/Jakarta', at)).toBe('Selasa, 24 November 2026 pukul 16.00 WIB');
  expect(longDate('Asia/Makassar', at)).toBe('Selasa, 24 November 2026 pukul 17.00 WITA');
  expect(longDate('Asia/Jayapura', at, 'en')).toBe('Tuesday, 24 November 2026 at 18:00 WIT');
  expect(longDay('2027-08-01')).toBe('Minggu, 1 Agustus 2027');
  expect(longDay('2027-02-06', 'en')).toBe('Saturday, 6 February 2027');
});

test('names of days and months match those of the platform, in both languages', () => {
  const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const format = (locale: string, date: string) =>
    new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' }).format(new Date(date));
  fc.assert(
    fc.property(anyInstant, (instant) => {
      const date = instant.slice(0, 10);
      expect(longDay(date, 'id')).toBe(format('id-ID', date));
      expect(longDay(date, 'en')).toBe(format('en-GB', date).replace(/^(\w+) /, '$1, '));
    }),
  );
});

test('local date and time convert back to the instant', () => {
  fc.assert(
    fc.property(anyInstant, fc.constantFrom(...ZONES), (instant, zone) => {
      const minute = `${instant.slice(0, 16)}:00.000Z`;
      expect(instantAt(zone, localDate(zone, instant), localTime(zone, instant))).toBe(minute);
      expect(new Date(localIso(zone, instant)).getTime()).toBe(Math.floor(Date.parse(instant) / 1000) * 1000);
    }),
  );
});
