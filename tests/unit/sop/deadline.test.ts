import { describe, expect, test } from 'vitest';
import { pauseDeadline, recomputeDeadline, resumeDeadline, startDeadline } from '#sop/deadline.ts';
import { calendarKnownOn, calendarWith, wib } from '../../support/sop/calendars.ts';
import { calendar, deadlineWith } from '../../support/sop/deadlines.ts';
import { klatenSop } from '../../support/sop/klaten-sop.ts';

const lawSop = {
  ...klatenSop,
  periods: klatenSop.periods.map((rule) =>
    rule.kind === 'complete' ? { ...rule, count: 30, unit: 'calendar-days' as const } : rule,
  ),
};

describe('the instant of a deadline', () => {
  test('a deadline falls at the end of the office day of its last day', () => {
    expect(deadlineWith({ kind: 'verify' }).at).toBe(wib('2026-11-27', '16:30'));
    expect(deadlineWith({ kind: 'verify', start: wib('2026-11-23', '10:00') }).at).toBe(
      wib('2026-11-26', '16:00'),
    );
    expect(deadlineWith({ kind: 'verify', start: wib('2026-02-20', '10:00') }).at).toBe(
      wib('2026-02-25', '15:00'),
    );
  });

  test('a deadline counts from the day of the event, even before opening, after closing or on a day off', () => {
    const oneDay = (date: string, time: string) =>
      deadlineWith({ kind: 'decide-return', start: wib(date, time) }).at;
    expect(oneDay('2026-11-24', '00:00')).toBe(wib('2026-11-25', '16:00'));
    expect(oneDay('2026-11-24', '23:59')).toBe(wib('2026-11-25', '16:00'));
    expect(oneDay('2026-11-28', '12:00')).toBe(wib('2026-11-30', '16:00'));
  });

  test('a deadline counts from the local day: 23:30 in Jayapura is still the same day', () => {
    const wit = calendarWith({ zone: 'Asia/Jayapura' });
    const asked = { kind: 'decide-return', class: 'no-oversight', urgency: 'normal' } as const;
    const at = (start: string) => startDeadline(klatenSop, wit, { ...asked, start }).at;
    expect(at('2026-11-23T14:30:00.000Z')).toBe('2026-11-24T07:00:00.000Z');
    expect(at('2026-11-23T15:00:00.000Z')).toBe('2026-11-25T07:00:00.000Z');
  });

  test('a deadline in hours runs by the clock, day and night', () => {
    const start = '2026-12-24T17:13:14.015Z';
    expect(deadlineWith({ urgency: 'emergency', start }).at).toBe('2026-12-25T17:13:14.015Z');
    expect(deadlineWith({ urgency: 'emergency', kind: 'verify', start }).at).toBe('2026-12-24T19:13:14.015Z');
  });

  test('a deadline in calendar days that ends on a day off moves to the next working day', () => {
    const law = (start: string) =>
      startDeadline(lawSop, calendar, { kind: 'complete', class: 'no-oversight', urgency: 'normal', start })
        .at;
    expect(law(wib('2026-11-24', '10:00'))).toBe(wib('2026-12-28', '16:00'));
    expect(law(wib('2026-11-23', '10:00'))).toBe(wib('2026-12-23', '16:00'));
  });

  test('a sub-unit’s deadline never falls after the lead’s', () => {
    const lead = wib('2026-11-26', '16:00');
    expect(deadlineWith({ kind: 'sub-unit', notAfter: lead }).at).toBe(lead);
    expect(deadlineWith({ kind: 'sub-unit', notAfter: wib('2027-01-04', '16:00') }).at).toBe(
      wib('2026-12-01', '16:00'),
    );
  });
});

test('a deadline names the versions it was computed with, and whether it is certain', () => {
  expect(deadlineWith()).toMatchObject({
    kind: 'resolve',
    period: { count: 14, unit: 'working-days' },
    pauses: [],
    sop: 1,
    calendar: '2027.1+test.0',
    estimate: false,
    step: null,
  });
});

describe('deadlines that are estimates', () => {
  const estimate = (start: string, kind: 'verify' | 'resolve' = 'verify') =>
    deadlineWith({ kind, start }).estimate;

  test('a deadline in a year without a decree is an estimate', () => {
    expect(estimate(wib('2027-12-28', '10:00'))).toBe(false);
    expect(estimate(wib('2027-12-29', '10:00'))).toBe(true);
    expect(estimate(wib('2024-12-30', '10:00'))).toBe(true);
    expect(estimate(wib('2024-12-31', '10:00'))).toBe(false);
  });

  test('a deadline at the end of an unsettled Ramadan is an estimate, one after it is not', () => {
    expect(estimate(wib('2027-02-10', '10:00'))).toBe(true);
    expect(estimate(wib('2027-03-05', '10:00'), 'resolve')).toBe(false);
  });

  test('a deadline in hours is never an estimate', () => {
    expect(deadlineWith({ urgency: 'emergency', start: wib('2028-01-10', '10:00') }).estimate).toBe(false);
  });
});

describe('pausing a deadline', () => {
  // 14 working days from Tuesday 24 November: Monday 14 December.
  const started = deadlineWith();
  const through = (from: string, to: string, deadline = started) =>
    resumeDeadline(pauseDeadline(deadline, from, calendar), to, calendar);

  test('a pause keeps the remaining working days, without its first day', () => {
    expect(started.at).toBe(wib('2026-12-14', '16:00'));
    const paused = pauseDeadline(started, wib('2026-12-09', '09:00'), calendar);
    expect(paused).toEqual({ ...started, pauses: [{ from: wib('2026-12-09', '09:00'), left: 3 }] });
  });

  test('a resumed deadline counts the remaining days from the day on which the pause ends', () => {
    const resumed = through(wib('2026-12-09', '09:00'), wib('2026-12-22', '08:00'));
    expect(resumed.at).toBe(wib('2026-12-29', '16:00'));
    expect(resumed.pauses).toEqual([
      { from: wib('2026-12-09', '09:00'), to: wib('2026-12-22', '08:00'), left: 3 },
    ]);
  });

  test('a pause that ends on a day off continues with the next working day', () => {
    expect(through(wib('2026-12-09', '09:00'), wib('2026-12-25', '08:00')).at).toBe(
      wib('2026-12-30', '16:00'),
    );
  });

  test('a pause that ends on its first day changes nothing', () => {
    expect(through(wib('2026-12-09', '00:00'), wib('2026-12-09', '23:59')).at).toBe(started.at);
    const capped = deadlineWith({ kind: 'sub-unit', notAfter: wib('2026-11-26', '12:00') });
    expect(through(wib('2026-11-25', '09:00'), wib('2026-11-25', '10:00'), capped).at).toBe(capped.at);
  });

  test('a pause that begins on the last day keeps no day: the deadline falls on the day it ends', () => {
    expect(through(wib('2026-12-14', '09:00'), wib('2026-12-16', '10:00')).at).toBe(
      wib('2026-12-16', '16:00'),
    );
    expect(through(wib('2026-12-14', '09:00'), wib('2026-12-19', '10:00')).at).toBe(
      wib('2026-12-21', '16:00'),
    );
  });

  test('a pause of a deadline in hours keeps its minutes, even within a day', () => {
    const emergency = deadlineWith({ urgency: 'emergency' });
    const paused = pauseDeadline(emergency, wib('2026-11-24', '11:00'), calendar);
    expect(paused.pauses[0]?.left).toBe(23 * 60);
    expect(resumeDeadline(paused, wib('2026-11-24', '14:00'), calendar).at).toBe(wib('2026-11-25', '13:00'));
  });

  test('a pause of a deadline in calendar days keeps calendar days', () => {
    const asked = { kind: 'inspect', class: 'oversight', urgency: 'normal' } as const;
    const sop = {
      ...klatenSop,
      periods: [{ kind: 'inspect', count: 30, unit: 'calendar-days', source: 'test' } as const],
    };
    const inspect = startDeadline(sop, calendar, { ...asked, start: wib('2026-11-02', '10:00') });
    expect(inspect.at).toBe(wib('2026-12-02', '16:00'));
    expect(through(wib('2026-11-28', '10:00'), wib('2026-12-05', '10:00'), inspect).at).toBe(
      wib('2026-12-09', '16:00'),
    );
  });

  test('a pause keeps for a sub-unit the time remaining until the lead’s own deadline', () => {
    const capped = deadlineWith({ kind: 'sub-unit', notAfter: wib('2026-11-26', '16:00') });
    expect(through(wib('2026-11-25', '09:00'), wib('2026-12-01', '09:00'), capped).at).toBe(
      wib('2026-12-02', '16:00'),
    );
  });

  test('a pause leaves missed, met, breached and already paused deadlines unchanged', () => {
    const at = wib('2026-12-14', '16:00');
    expect(pauseDeadline(started, at, calendar)).toBe(started);
    const met = { ...started, metAt: wib('2026-12-01', '10:00') };
    expect(pauseDeadline(met, wib('2026-12-02', '10:00'), calendar)).toBe(met);
    const breached = { ...started, breachedAt: at };
    expect(pauseDeadline(breached, wib('2026-12-02', '10:00'), calendar)).toBe(breached);
    const paused = pauseDeadline(started, wib('2026-12-02', '10:00'), calendar);
    expect(pauseDeadline(paused, wib('2026-12-03', '10:00'), calendar)).toBe(paused);
  });

  test('a pause does not stop the complainant’s own period', () => {
    for (const kind of ['complete', 'reply'] as const) {
      const own = deadlineWith({ kind });
      expect(pauseDeadline(own, wib('2026-11-25', '10:00'), calendar)).toBe(own);
    }
  });

  test('a deadline that is not paused cannot be resumed', () => {
    expect(resumeDeadline(started, wib('2026-12-02', '10:00'), calendar)).toBe(started);
    const over = through(wib('2026-12-02', '10:00'), wib('2026-12-03', '10:00'));
    expect(resumeDeadline(over, wib('2026-12-09', '10:00'), calendar)).toBe(over);
  });

  test('a pause never ends before it began, even if the clocks of two servers differ', () => {
    const emergency = deadlineWith({ urgency: 'emergency' });
    const resumed = through(wib('2026-11-24', '12:00'), wib('2026-11-24', '11:59'), emergency);
    expect(resumed.at).toBe(emergency.at);
    expect(resumed.pauses[0]?.to).toBe(wib('2026-11-24', '12:00'));
  });
});

describe('recomputing a deadline', () => {
  const before = calendarKnownOn('2025-07-31');
  const after = calendarKnownOn('2025-08-01');
  const asked = { kind: 'verify', class: 'no-oversight', urgency: 'normal' } as const;
  const open = startDeadline(klatenSop, before, { ...asked, start: wib('2025-08-14', '10:00') });

  test('a changed decree moves an open deadline and updates its calendar version', () => {
    expect(open).toMatchObject({ at: wib('2025-08-19', '16:00'), calendar: '2027.0+test.0' });
    expect(recomputeDeadline({ ...open, step: 0 }, after)).toEqual({
      ...open,
      step: 0,
      at: wib('2025-08-20', '16:00'),
      calendar: '2027.1+test.0',
    });
  });

  test('recomputing a deadline also recomputes its pauses', () => {
    const paused = pauseDeadline(open, wib('2025-08-15', '10:00'), before);
    const resumed = resumeDeadline(paused, wib('2025-08-16', '10:00'), before);
    expect(resumed.at).toBe(wib('2025-08-19', '16:00'));
    expect(recomputeDeadline(resumed, after).at).toBe(wib('2025-08-20', '16:00'));
    expect(recomputeDeadline(paused, after).pauses).toEqual([{ from: wib('2025-08-15', '10:00'), left: 2 }]);
  });

  test('a correction applies another period from the same start', () => {
    const period = { count: 2, unit: 'hours' } as const;
    expect(recomputeDeadline(open, after, { period, sop: 2 })).toMatchObject({
      start: open.start,
      at: wib('2025-08-14', '12:00'),
      period,
      sop: 2,
    });
    const notAfter = wib('2025-08-15', '16:30');
    expect(recomputeDeadline(open, after, { notAfter }).at).toBe(notAfter);
  });

  test('a recomputation leaves met and breached deadlines unchanged', () => {
    const met = { ...open, metAt: open.start };
    const breached = { ...open, breachedAt: open.at };
    expect(recomputeDeadline(met, after)).toBe(met);
    expect(recomputeDeadline(breached, after)).toBe(breached);
  });
});
