import { describe, expect, it } from 'vitest';
import { inWords } from '#documents/number-words.ts';
import { letterNumber, openNumber } from '#letters/letter-number.ts';
import { letterRunFor, nextLetterRun } from '#letters/next-run.ts';
import { calendarWith, wib } from '../../support/sop/calendars.ts';

describe('the number of a letter', () => {
  it.each([
    ['700/{number}/{roman-month}/{year}', 9, '2026-12-08', '700/9/XII/2026'],
    ['700/{number:3}/{roman-month}/{year}', 9, '2026-04-01', '700/009/IV/2026'],
    ['{year}.{month}/TG-{number:3}', 1234, '2027-01-31', '2027.01/TG-1234'],
  ])('the format %s gives letter %i on %s the number %s', (format, count, date, number) => {
    expect(letterNumber(format, count, date)).toBe(number);
  });

  it('the number of a draft leaves a blank', () => {
    expect(openNumber('700/{number:3}/{roman-month}/{year}', '2026-12-08')).toBe('700/……/XII/2026');
  });

  it.each([
    [1, '1 (satu)'],
    [11, '11 (sebelas)'],
    [15, '15 (lima belas)'],
    [20, '20 (dua puluh)'],
    [48, '48 (empat puluh delapan)'],
    [100, '100'],
  ])('the number %i is written %s in a letter', (n, words) => {
    expect(inWords(n)).toBe(words);
  });
});

describe('the next run of letters', () => {
  const calendar = calendarWith();
  const weekly = { every: 'week', weekday: 'monday' } as const;
  const daily = { every: 'opening' } as const;

  it('a letter run starts ten minutes after the office opens, on the same or the next working day', () => {
    expect(nextLetterRun(calendar, daily, wib('2026-12-03', '07:31'))).toBe(wib('2026-12-03', '07:40'));
    expect(nextLetterRun(calendar, daily, wib('2026-12-03', '07:40'))).toBe(wib('2026-12-03', '07:40'));
    expect(nextLetterRun(calendar, daily, wib('2026-12-04', '07:41'))).toBe(wib('2026-12-07', '07:40'));
    // Christmas Eve is collective leave, then a holiday and a weekend.
    expect(nextLetterRun(calendar, daily, wib('2026-12-23', '12:00'))).toBe(wib('2026-12-28', '07:40'));
  });

  it('a weekly run falls on its weekday, or on the working day after it', () => {
    expect(nextLetterRun(calendar, weekly, wib('2026-12-01', '08:00'))).toBe(wib('2026-12-07', '07:40'));
    // Monday 25 May 2026 is worked; Monday 1 June is a holiday.
    expect(nextLetterRun(calendar, weekly, wib('2026-05-26', '08:00'))).toBe(wib('2026-06-02', '07:40'));
    expect(nextLetterRun(calendar, weekly, wib('2026-06-02', '07:00'))).toBe(wib('2026-06-02', '07:40'));
  });
});

describe('the letter run for a reprimand', () => {
  const calendar = calendarWith();
  const daily = { every: 'opening' } as const;
  const mondays = { every: 'week', weekday: 'monday' } as const;
  const opening = wib('2026-12-04', '07:30');

  it('a reprimand found in time is drafted by the run of the same opening', () => {
    expect(letterRunFor(calendar, daily, opening, wib('2026-12-04', '07:31'))).toBe(
      wib('2026-12-04', '07:40'),
    );
    expect(letterRunFor(calendar, mondays, opening, wib('2026-12-04', '07:31'))).toBe(
      wib('2026-12-07', '07:40'),
    );
  });

  it('a reprimand found after that run has begun gets another run on the same day', () => {
    for (const [found, run] of [
      ['07:40', '07:50'],
      ['07:49', '07:50'],
      ['07:50', '08:00'],
      ['08:51', '09:00'],
    ] as const)
      expect(letterRunFor(calendar, daily, opening, wib('2026-12-04', found))).toBe(wib('2026-12-04', run));
  });

  it('reprimands of skipped days get a run as soon as the office is open', () => {
    expect(letterRunFor(calendar, daily, opening, wib('2026-12-08', '10:00'))).toBe(
      wib('2026-12-08', '10:10'),
    );
    expect(letterRunFor(calendar, daily, opening, wib('2026-12-05', '10:00'))).toBe(
      wib('2026-12-07', '07:40'),
    );
    expect(letterRunFor(calendar, mondays, opening, wib('2026-12-08', '10:00'))).toBe(
      wib('2026-12-08', '10:10'),
    );
    // Reached on Wednesday, so next Monday's run is the first.
    const wednesday = wib('2026-12-09', '07:30');
    expect(letterRunFor(calendar, mondays, wednesday, wib('2026-12-10', '10:00'))).toBe(
      wib('2026-12-14', '07:40'),
    );
  });
});
