import { expect, test } from 'vitest';
import { addDays, fromDayNumber, isLocalDate } from '#calendar/local-date.ts';
import { addWorkingDays, workingDaysAfter } from '#calendar/working-days.ts';
import fc from '../../support/seeds/fast-check.ts';
import { calendarKnownOn, calendarWith } from '../../support/sop/calendars.ts';

const calendar = calendarWith();

// Ten years, three of them with a decree.
const anyDate = fc.integer({ min: 19_723, max: 23_375 }).map(fromDayNumber);
const anyCount = fc.integer({ min: 1, max: 400 });

test.each([
  ['2025-03-27', '2025-04-08', '2025-04-10', '2025-04-14', '2025-04-22', '2025-04-28', '2025-07-11'],
  ['2025-08-15', '2025-08-19', '2025-08-21', '2025-08-25', '2025-09-01', '2025-09-08', '2025-11-11'],
  ['2026-03-17', '2026-03-25', '2026-03-27', '2026-03-31', '2026-04-08', '2026-04-14', '2026-06-26'],
  ['2026-12-23', '2026-12-28', '2026-12-30', '2027-01-04', '2027-01-12', '2027-01-18', '2027-04-05'],
])('adding working days from %s gives the dates checked by hand', (start, ...expected) => {
  expect([1, 3, 5, 10, 14, 60].map((n) => addWorkingDays(calendar, start, n))).toEqual(expected);
});

test.each([
  [2025, 237],
  [2026, 240],
  [2027, 242],
])('the year %i has %i working days', (year, expected) => {
  expect(workingDaysAfter(calendar, `${year - 1}-12-31`, `${year}-12-31`)).toBe(expected);
});

test('18 August 2025 was a working day until it was declared off on 1 August', () => {
  expect(addWorkingDays(calendarKnownOn('2025-07-31'), '2025-08-15', 1)).toBe('2025-08-18');
  expect(addWorkingDays(calendarKnownOn('2025-08-01'), '2025-08-15', 1)).toBe('2025-08-19');
});

test('a year without a decree only has weekends, regional days and holidays on a fixed date', () => {
  const regional = [{ date: '2028-07-28', name: 'Hari Jadi' }];
  expect(workingDaysAfter(calendar, '2027-12-31', '2028-12-31')).toBe(260 - 4);
  expect(workingDaysAfter(calendarWith({ regional }), '2027-12-31', '2028-12-31')).toBe(260 - 5);
});

test('counting backwards ends on a working day before the date', () => {
  expect(addWorkingDays(calendar, '2027-01-04', -1)).toBe('2026-12-31');
  expect(addWorkingDays(calendar, '2026-12-28', -1)).toBe('2026-12-23');
  expect(addWorkingDays(calendar, '2026-12-27', -1)).toBe('2026-12-23');
});

test('adding zero working days returns the date itself, working day or not', () => {
  expect(addWorkingDays(calendar, '2026-12-26', 0)).toBe('2026-12-26');
  expect(addWorkingDays(calendar, '2026-12-28', 0)).toBe('2026-12-28');
});

test('fractions of a day and years beyond 9999 are refused', () => {
  expect(() => addWorkingDays(calendar, '2026-12-23', 1.5)).toThrow(RangeError);
  expect(() => addWorkingDays(calendar, '9999-12-31', 1)).toThrow(RangeError);
  expect(() => addWorkingDays(calendar, '0000-01-03', -5)).toThrow(RangeError);
});

test('only existing days are valid dates', () => {
  expect(
    ['2028-02-29', '2027-02-29', '2027-13-01', '2027-1-1', '', '2027-01-01T00:00'].map(isLocalDate),
  ).toEqual([true, false, false, false, false, false]);
});

test('adding working days always ends on a working day', () => {
  fc.assert(
    fc.property(anyDate, anyCount, fc.boolean(), (date, n, back) => {
      expect(calendar.isWorkingDay(addWorkingDays(calendar, date, back ? -n : n))).toBe(true);
    }),
  );
});

test('adding one more day always ends later, and a later start never ends earlier', () => {
  fc.assert(
    fc.property(anyDate, anyCount, fc.nat(30), (date, n, later) => {
      const end = addWorkingDays(calendar, date, n);
      expect(addWorkingDays(calendar, date, n + 1) > end).toBe(true);
      expect(addWorkingDays(calendar, addDays(date, later), n) >= end).toBe(true);
    }),
  );
});

test('adding days twice equals adding their sum, over years with and without a decree', () => {
  fc.assert(
    fc.property(anyDate, fc.nat(400), fc.nat(400), (date, a, b) => {
      const apart = addWorkingDays(calendar, addWorkingDays(calendar, date, a), b);
      expect(addWorkingDays(calendar, date, a + b)).toBe(apart);
    }),
  );
});

test('counting working days is the inverse of adding them', () => {
  fc.assert(
    fc.property(anyDate, anyCount, (date, n) => {
      expect(workingDaysAfter(calendar, date, addWorkingDays(calendar, date, n))).toBe(n);
      expect(workingDaysAfter(calendar, addWorkingDays(calendar, date, -n), date)).toBe(
        calendar.isWorkingDay(date) ? n : n - 1,
      );
      expect(workingDaysAfter(calendar, addWorkingDays(calendar, date, n), date)).toBe(0);
    }),
  );
});
