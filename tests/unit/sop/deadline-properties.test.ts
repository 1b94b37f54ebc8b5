import { expect, test } from 'vitest';
import { isOfficeOpen, nextOpening } from '#calendar/opening-times.ts';
import { localDate } from '#calendar/zones.ts';
import { periodUnits } from '#events/vocabulary.ts';
import { applyPausesTo, pauseDeadline, resumeDeadline, startDeadline } from '#sop/deadline.ts';
import { ladderFor, levelsDue, nextLevel } from '#sop/ladder.ts';
import fc from '../../support/seeds/fast-check.ts';
import { calendarWith, ZONES } from '../../support/sop/calendars.ts';
import { klatenSop } from '../../support/sop/klaten-sop.ts';

const calendars = ZONES.map((zone) => calendarWith({ zone }));
const asked = { kind: 'resolve', class: 'no-oversight', urgency: 'normal' } as const;
const ladder = ladderFor(klatenSop, asked);
const DAY = 86_400_000;

// Ten years, of which three are decreed.
const anyMoment = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2033, 11, 31) });
const anyCalendar = fc.constantFrom(...calendars);
const anyPeriod = fc.record({
  count: fc.integer({ min: 1, max: 90 }),
  unit: fc.constantFrom(...periodUnits),
});
/** A start, and a pause after it that may begin late and last long. */
const pausedCase = fc.record({
  calendar: anyCalendar,
  period: anyPeriod,
  start: anyMoment,
  until: fc.integer({ min: 0, max: 40 * DAY }),
  lasting: fc.integer({ min: 0, max: 30 * DAY }),
});

const instant = (ms: number) => new Date(ms).toISOString();

function begin(
  period: { count: number; unit: (typeof periodUnits)[number] },
  start: number,
  calendar = calendars[0]!,
) {
  const sop = { ...klatenSop, periods: [{ kind: 'resolve', source: 'test', ...period } as const] };
  return startDeadline(sop, calendar, { ...asked, start: instant(start) });
}

/** A case with its pause begun and ended. */
function paused({
  calendar,
  period,
  start,
  until,
  lasting,
}: typeof pausedCase extends fc.Arbitrary<infer T> ? T : never) {
  const deadline = begin(period, start, calendar);
  const [from, to] = [instant(start + until), instant(start + until + lasting)];
  const resumed = resumeDeadline(pauseDeadline(deadline, from, calendar), to, calendar);
  return { deadline, resumed, from, to };
}

test('a deadline of days falls at the end of an office day and never on a day off', () => {
  fc.assert(
    fc.property(pausedCase, (each) => {
      fc.pre(each.period.unit !== 'hours');
      const { deadline, resumed } = paused(each);
      for (const { at } of [deadline, resumed]) {
        expect(each.calendar.officeDay(localDate(each.calendar.zone, at))?.closes).toBe(at);
      }
    }),
  );
});

test('a deadline falls after its start, later for a longer period, never earlier for a later start', () => {
  fc.assert(
    fc.property(anyCalendar, anyPeriod, anyMoment, fc.nat(9 * DAY), (calendar, period, start, later) => {
      const { at } = begin(period, start, calendar);
      expect(at > instant(start)).toBe(true);
      expect(begin({ ...period, count: period.count + 1 }, start, calendar).at >= at).toBe(true);
      expect(begin(period, start + later, calendar).at >= at).toBe(true);
      if (period.unit !== 'calendar-days') {
        expect(begin({ ...period, count: period.count + 1 }, start, calendar).at > at).toBe(true);
      }
    }),
  );
});

test('periods add up: two consecutive periods end where their sum ends', () => {
  fc.assert(
    fc.property(
      anyCalendar,
      anyPeriod,
      fc.integer({ min: 1, max: 90 }),
      anyMoment,
      (calendar, period, more, start) => {
        fc.pre(period.unit !== 'calendar-days');
        const first = begin(period, start, calendar);
        const second = begin({ ...period, count: more }, Date.parse(first.at), calendar);
        expect(begin({ ...period, count: period.count + more }, start, calendar).at).toBe(second.at);
      },
    ),
  );
});

test('a pause of days that ends on its day changes nothing', () => {
  fc.assert(
    fc.property(pausedCase, (each) => {
      fc.pre(each.period.unit !== 'hours');
      const { deadline, resumed, from, to } = paused({ ...each, lasting: each.lasting % (DAY / 4) });
      fc.pre(localDate(each.calendar.zone, from) === localDate(each.calendar.zone, to));
      expect(resumed.at).toBe(deadline.at);
    }),
  );
});

test('clocks never run backwards: a pause never brings a deadline forward, a longer one never less', () => {
  fc.assert(
    fc.property(pausedCase, fc.nat(9 * DAY), (each, longer) => {
      const { deadline, resumed } = paused(each);
      expect(resumed.at >= deadline.at).toBe(true);
      expect(paused({ ...each, lasting: each.lasting + longer }).resumed.at >= resumed.at).toBe(true);
    }),
  );
});

test('the remaining time plus the elapsed time is the whole period', () => {
  fc.assert(
    fc.property(pausedCase, (each) => {
      const { deadline, from } = paused(each);
      const left = pauseDeadline(deadline, from, each.calendar).pauses[0]?.left;
      const total = each.period.unit === 'hours' ? each.period.count * 60 : each.period.count;
      fc.pre(left !== undefined && each.period.unit !== 'calendar-days');
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThanOrEqual(total);
    }),
  );
});

test('a pause split in two gives the same deadline', () => {
  fc.assert(
    fc.property(pausedCase, fc.nat(30 * DAY), ({ calendar, period, start, until, lasting }, cut) => {
      const deadline = begin(period, start, calendar);
      const [from, to] = [start + until, start + until + lasting];
      const between = from + (cut % (lasting + 1));
      const whole = applyPausesTo(deadline, [{ from: instant(from), to: instant(to) }], calendar);
      const parts = [
        { from: instant(from), to: instant(between) },
        { from: instant(between), to: instant(to) },
      ];
      const first = applyPausesTo(deadline, parts.slice(0, 1), calendar);
      fc.pre(instant(between) < first.at);
      expect(applyPausesTo(deadline, parts, calendar).at).toBe(whole.at);
    }),
  );
});

test('ladder levels come in order, none before the start, all but the breach at an opening', () => {
  fc.assert(
    fc.property(pausedCase, (each) => {
      const { resumed } = paused(each);
      const steps = levelsDue(resumed, ladder, each.calendar, '9999-12-31T23:59:59.999Z');
      expect(steps[0]).toEqual(nextLevel(resumed, ladder, each.calendar));
      expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).sort());
      for (const { step, at } of steps) {
        expect(at >= resumed.start).toBe(true);
        if (step === 1) expect(at).toBe(resumed.at);
        else expect(isOfficeOpen(each.calendar, at)).toBe(true);
      }
      expect(steps.map(({ step }) => step)).toEqual(expect.arrayContaining([1, 2, 3, 4, 5]));
    }),
  );
});

test('finding ladder levels one by one gives the same levels as finding them all late', () => {
  fc.assert(
    fc.property(pausedCase, fc.nat(60 * DAY), (each, later) => {
      const { resumed, to } = paused(each);
      const now = instant(Date.parse(to) + later);
      const walked: number[] = [];
      let deadline = resumed;
      for (let next = nextLevel(deadline, ladder, each.calendar); next && next.at <= now; ) {
        walked.push(next.step);
        deadline = { ...deadline, step: next.step };
        next = nextLevel(deadline, ladder, each.calendar);
      }
      expect(levelsDue(resumed, ladder, each.calendar, now).map(({ step }) => step)).toEqual(walked);
      expect(levelsDue(deadline, ladder, each.calendar, now)).toEqual([]);
    }),
  );
});

test('the notice of a breach waits for the next opening', () => {
  fc.assert(
    fc.property(pausedCase, (each) => {
      fc.pre(each.period.unit !== 'hours');
      const { resumed } = paused(each);
      expect(nextOpening(each.calendar, resumed.at) > resumed.at).toBe(true);
    }),
  );
});
