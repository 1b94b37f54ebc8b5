import { expect, test } from 'vitest';
import { DECREES } from '#calendar/decrees.ts';
import { calendarKnownOn, calendarWith } from '../../support/sop/calendars.ts';

const calendar = calendarWith();

test('each day off has a reason', () => {
  expect(calendar.offReason('2026-12-25')).toBe('Kelahiran Yesus Kristus');
  expect(calendar.offReason('2026-12-24')).toBe('Cuti bersama: Kelahiran Yesus Kristus');
  expect(calendar.offReason('2025-08-18')).toBe('Cuti bersama: Proklamasi Kemerdekaan');
  expect(calendar.offReason('2027-03-25')).toBe('Cuti bersama');
  expect(calendar.offReason('2026-12-26')).toBe('Sabtu');
  expect(calendar.offReason('2026-12-27')).toBe('Minggu');
  expect(calendar.offReason('2026-12-28')).toBeUndefined();
});

test('a regional day off applies to its tenant only', () => {
  const klaten = calendarWith({ regional: [{ date: '2026-07-28', name: 'Hari Jadi Klaten' }] });
  expect(klaten.offReason('2026-07-28')).toBe('Hari Jadi Klaten');
  expect(calendar.isWorkingDay('2026-07-28')).toBe(true);
});

test('every day of a decree lies in its year and collective leave takes a weekday', () => {
  for (const { year, national, collective, added } of DECREES) {
    const leave = [...Object.keys(collective), ...added.map(({ date }) => date)];
    for (const date of [...Object.keys(national), ...leave]) expect(date.startsWith(`${year}-`)).toBe(true);
    for (const date of leave) expect(new Date(date).getUTCDay() % 6).not.toBe(0);
  }
});

test('a year with a decree is settled, any other is an estimate', () => {
  expect(['2024-12-31', '2025-01-01', '2027-12-31', '2028-01-01'].map(calendar.isEstimate)).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect(calendar.isDecreed('2027-02-15')).toBe(true);
});

test('an estimated Ramadan makes its days an estimate even in a decreed year', () => {
  expect(['2027-02-05', '2027-02-08', '2027-03-09', '2027-03-10'].map(calendar.isEstimate)).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(calendar.isEstimate('2026-02-19')).toBe(false);
});

test('the calendar version names the last decree, the additions and the tenant', () => {
  expect(calendar.version).toBe('2027.1+test.0');
  expect(calendarKnownOn('2025-07-31').version).toBe('2027.0+test.0');
});

test('the calendar gives each day’s own office hours', () => {
  const day = (date: string) => Object.values(calendar.officeDay(date) ?? {}).map((at) => at.slice(11, 16));
  expect(day('2026-11-24')).toEqual(['00:30', '09:00']);
  expect(day('2026-11-27')).toEqual(['00:30', '09:30']);
  expect(day('2026-02-24')).toEqual(['01:00', '08:00']);
  expect(day('2026-02-20')).toEqual(['01:00', '08:30']);
  expect(day('2026-12-25')).toEqual([]);
});
