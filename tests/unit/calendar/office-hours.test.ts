import { expect, test } from 'vitest';
import { type DayHours, DEFAULT_HOURS, type WeekHours } from '#calendar/office-hours.ts';
import { isOfficeOpen, nextOpening } from '#calendar/opening-times.ts';
import fc from '../../support/seeds/fast-check.ts';
import { calendarWith, wib } from '../../support/sop/calendars.ts';

const calendar = calendarWith();

const anyInstant = fc
  .integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2033, 11, 1) })
  .map((ms) => new Date(ms).toISOString());

function weeklyHours({ mondayToThursday, friday }: WeekHours): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const worked = ({ opens, closes, breakMinutes }: DayHours) =>
    minutes(closes) - minutes(opens) - breakMinutes;
  return (4 * worked(mondayToThursday) + worked(friday)) / 60;
}

test('an office week has 37.5 hours, in Ramadan 32.5 (Perpres 21/2023)', () => {
  expect(weeklyHours(DEFAULT_HOURS.normal)).toBe(37.5);
  expect(weeklyHours(DEFAULT_HOURS.ramadan)).toBe(32.5);
});

test('an office is open from opening until closing, exclusive', () => {
  expect(isOfficeOpen(calendar, wib('2026-11-24', '07:29'))).toBe(false);
  expect(isOfficeOpen(calendar, wib('2026-11-24', '07:30'))).toBe(true);
  expect(isOfficeOpen(calendar, wib('2026-11-24', '15:59'))).toBe(true);
  expect(isOfficeOpen(calendar, wib('2026-11-24', '16:00'))).toBe(false);
  expect(isOfficeOpen(calendar, wib('2026-11-22', '10:00'))).toBe(false);
});

test('office hours in Ramadan begin later and end earlier', () => {
  expect(isOfficeOpen(calendar, wib('2026-02-24', '07:45'))).toBe(false);
  expect(isOfficeOpen(calendar, wib('2026-02-24', '15:00'))).toBe(false);
  expect(isOfficeOpen(calendar, wib('2026-02-20', '15:15'))).toBe(true);
});

test('a unit in direct service has its own hours, and the tenant’s in Ramadan if it gives none', () => {
  const day = { opens: '06:00', closes: '20:00', breakMinutes: 0 };
  const counter = calendarWith({ officeHours: { normal: { mondayToThursday: day, friday: day } } });
  expect(isOfficeOpen(counter, wib('2026-11-24', '19:00'))).toBe(true);
  expect(isOfficeOpen(counter, wib('2026-02-24', '19:00'))).toBe(false);
});

test('the next opening is now while the office is open', () => {
  const now = '2026-11-24T05:00:00.123Z';
  expect(nextOpening(calendar, now)).toBe(now);
});

test('the next opening is this morning, tomorrow, or after the days off', () => {
  expect(nextOpening(calendar, wib('2026-11-24', '03:00'))).toBe(wib('2026-11-24', '07:30'));
  expect(nextOpening(calendar, wib('2026-11-24', '16:00'))).toBe(wib('2026-11-25', '07:30'));
  expect(nextOpening(calendar, wib('2026-12-23', '16:00'))).toBe(wib('2026-12-28', '07:30'));
});

test('the office is open at the next opening, which is never earlier and is its own next opening', () => {
  fc.assert(
    fc.property(anyInstant, (instant) => {
      const opening = nextOpening(calendar, instant);
      expect(opening >= instant).toBe(true);
      expect(isOfficeOpen(calendar, opening)).toBe(true);
      expect(nextOpening(calendar, opening)).toBe(opening);
    }),
  );
});
