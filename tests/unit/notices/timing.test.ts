import { describe, expect, it } from 'vitest';
import { batchTime, nextBatchTime, sendTime } from '#notices/delivery/timing.ts';
import { calendarWith, wib } from '../../support/sop/calendars.ts';

const calendar = calendarWith();
const at = (date: string, time: string) => wib(date, time);
const collected = (date: string, time: string) => batchTime(calendar, at(date, time));

describe('the sending time of a notice', () => {
  const tuesday = at('2026-11-24', '10:00');
  const night = at('2026-11-24', '22:00');

  it('notices to complainants and in emergencies are sent at once, day and night', () => {
    expect(sendTime('now', calendar, night, false)).toBeUndefined();
    expect(sendTime('office-hours', calendar, night, true)).toBeUndefined();
    expect(sendTime('digest', calendar, night, true)).toBeUndefined();
  });

  it('notices to an open office are sent at once, except those for the digest', () => {
    expect(sendTime('office-hours', calendar, tuesday, false)).toBeUndefined();
    expect(sendTime('digest', calendar, tuesday, false)).toBe(at('2026-11-24', '10:02'));
  });

  it('notices to a closed office are sent at its next opening', () => {
    expect(sendTime('office-hours', calendar, night, false)).toBe(at('2026-11-25', '07:33'));
    expect(sendTime('digest', calendar, night, false)).toBe(at('2026-11-25', '07:33'));
  });
});

describe('the sending time of a batch', () => {
  it('notices of a night, a weekend or a holiday with collective leave are sent at the next opening', () => {
    expect(collected('2026-11-24', '16:00')).toBe(at('2026-11-25', '07:33'));
    expect(collected('2026-11-25', '05:00')).toBe(at('2026-11-25', '07:33'));
    expect(collected('2026-11-27', '16:30')).toBe(at('2026-11-30', '07:33'));
    expect(collected('2026-12-23', '18:00')).toBe(at('2026-12-28', '07:33'));
  });

  it('in Ramadan a batch waits for the later opening', () => {
    expect(collected('2026-02-24', '07:40')).toBe(at('2026-02-24', '08:03'));
    expect(collected('2026-02-24', '15:00')).toBe(at('2026-02-25', '08:03'));
  });

  it('a notice at opening joins the batch of the night, even when the sweep runs late in its minute', () => {
    const overNight = collected('2026-11-24', '16:00');
    for (const time of ['07:30', '07:31']) expect(collected('2026-11-25', time)).toBe(overNight);
    expect(batchTime(calendar, '2026-11-25T00:31:59.999Z')).toBe(overNight);
  });

  it('a notice in the last minutes of an office day waits for the next opening', () => {
    expect(collected('2026-11-24', '15:57')).toBe(at('2026-11-24', '15:59'));
    for (const time of ['15:58', '15:59'])
      expect(collected('2026-11-24', time)).toBe(at('2026-11-25', '07:33'));
    expect(collected('2026-11-27', '16:29')).toBe(at('2026-11-30', '07:33'));
  });

  it('a notice whose batch was sent joins the next one, which is never at a closed office', () => {
    expect(nextBatchTime(calendar, at('2026-11-25', '07:33'))).toBe(at('2026-11-25', '07:34'));
    expect(nextBatchTime(calendar, at('2026-11-24', '15:59'))).toBe(at('2026-11-25', '07:33'));
  });

  it('during the day a batch is sent at the full minute after the next', () => {
    expect(batchTime(calendar, '2026-11-25T03:00:00.000Z')).toBe('2026-11-25T03:02:00.000Z');
    expect(batchTime(calendar, '2026-11-25T03:00:59.999Z')).toBe('2026-11-25T03:02:00.000Z');
    expect(batchTime(calendar, '2026-11-25T03:01:00.000Z')).toBe('2026-11-25T03:03:00.000Z');
  });
});
