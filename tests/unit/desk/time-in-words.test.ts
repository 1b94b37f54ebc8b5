import { describe, expect, it } from 'vitest';
import { workingTimeBetween } from '#calendar/working-time.ts';
import type { Deadline } from '#events/assignments.ts';
import { deadlineReason } from '#wording/deadline-reason.ts';
import { shortDate, timeLeft } from '#wording/time-left.ts';
import fc from '../../support/seeds/fast-check.ts';
import { calendarWith, wib } from '../../support/sop/calendars.ts';

const calendar = calendarWith();
/** Due at 16:00 on Tuesday, 24 November 2026. */
const deadline: Deadline = {
  kind: 'accept',
  start: wib('2026-11-20', '10:00'),
  period: { count: 2, unit: 'working-days' },
  at: wib('2026-11-24', '16:00'),
  pauses: [],
  sop: 1,
  calendar: 'test',
  estimate: false,
  step: null,
};
const leftAt = (day: string, time: string, changes: Partial<Deadline> = {}) =>
  timeLeft({ ...deadline, ...changes }, calendar, wib(day, time), 'id');

describe('the time left to a deadline', () => {
  it.each([
    ['2026-11-24', '13:00', 'today', 'sisa 3 jam kerja'],
    ['2026-11-24', '15:40', 'today', 'sisa 20 menit kerja'],
    ['2026-11-23', '14:00', 'soon', 'sisa 1 hari kerja 2 jam kerja'],
    ['2026-11-20', '16:00', 'calm', 'sisa 2 hari kerja 30 menit kerja'],
    // A weekend takes nothing away.
    ['2026-11-21', '12:00', 'calm', 'sisa 2 hari kerja'],
    ['2026-11-25', '09:30', 'late', 'terlambat 2 jam kerja'],
    ['2026-12-09', '07:30', 'late', 'terlambat 10 hari kerja'],
    ['2026-11-24', '16:00', 'today', 'sisa kurang dari 1 menit kerja'],
  ])('on %s at %s is %s: %s', (day, time, nearness, text) => {
    expect(leftAt(day, time)).toEqual({ nearness, text });
  });

  it('runs by the clock for periods in hours, day and night', () => {
    const emergency = { period: { count: 6, unit: 'hours' }, at: wib('2026-11-21', '02:00') } as const;
    expect(leftAt('2026-11-20', '21:00', emergency)).toEqual({ nearness: 'soon', text: 'sisa 5 jam' });
    expect(leftAt('2026-11-23', '03:00', emergency).text).toBe('terlambat 2 hari');
  });

  it('stands still while the clock is stopped, also past the deadline', () => {
    const pauses = [{ from: wib('2026-11-23', '09:00'), left: 1 }];
    expect(leftAt('2026-11-30', '09:00', { pauses }).nearness).toBe('paused');
  });

  it('adds up: what is left before and after any instant is the whole', () => {
    const day = fc.integer({ min: 0, max: 9 * 24 * 60 });
    const at = (minutes: number) => new Date(Date.UTC(2026, 10, 1) + minutes * 60_000).toISOString();
    const office = (from: string, to: string) => {
      let minutes = 0;
      for (let ms = Date.parse(from); ms < Date.parse(to); ms += 60_000)
        if (isOpen(new Date(ms).toISOString())) minutes++;
      return minutes;
    };
    const isOpen = (instant: string) => {
      const open = calendar.officeDay(
        new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10),
      );
      return open !== undefined && open.opens <= instant && instant < open.closes;
    };
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = [at(Math.min(a, b)), at(Math.max(a, b))];
        const { days, minutes } = workingTimeBetween(calendar, from, to);
        const exact = office(from, to);
        // A working day is 510 minutes, a Friday 540.
        expect(exact).toBeGreaterThanOrEqual(days * 510 + minutes);
        expect(exact).toBeLessThanOrEqual(days * 540 + minutes + 30);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the reason of a deadline', () => {
  it('names period, start, SOP and the holidays left out, and no weekend', () => {
    const long = {
      ...deadline,
      start: wib('2026-03-10', '10:00'),
      period: { count: 14, unit: 'working-days' },
      at: wib('2026-04-07', '16:00'),
    } as const;
    expect(deadlineReason(long, calendar, 'id')).toBe(
      '14 hari kerja sejak Selasa, 10 Maret 2026, SOP versi 1, 6 hari libur dilewati',
    );
    expect(deadlineReason(deadline, calendar, 'en')).toBe(
      '2 working days from Friday, 20 November 2026, SOP version 1',
    );
  });

  it('names the pauses', () => {
    const pauses = [{ from: deadline.start, to: deadline.at, left: 1 }];
    expect(deadlineReason({ ...deadline, pauses }, calendar, 'id')).toContain(
      'hitungan waktu berhenti 1 kali',
    );
  });
});

describe('a short date', () => {
  it.each([
    ['2026-11-24', 'hari ini 16.00'],
    ['2026-11-23', 'besok 16.00'],
    ['2026-11-20', '24 Nov 16.00'],
    ['2025-11-20', '24 Nov 2026 16.00'],
  ])('seen on %s is %s', (today, text) => {
    expect(shortDate(calendar, deadline.at, wib(today, '09:00'), 'id')).toBe(text);
  });
});
