import { describe, expect, test } from 'vitest';
import { isOfficeOpen, nextOpening } from '#calendar/opening-times.ts';
import { makeCalendar } from '#calendar/working-calendar.ts';
import { localDate, type Zone } from '#calendar/zones.ts';
import { complaintClasses, periodUnits } from '#events/vocabulary.ts';
import { applyPausesTo, startDeadline } from '#sop/deadline.ts';
import { ladderFor, levelsDue } from '#sop/ladder.ts';
import { computePromisedDate } from '#sop/promise.ts';
import * as oracleCalendar from '../../support/oracle/oracle-calendar.ts';
import * as oracleDeadline from '../../support/oracle/oracle-deadline.ts';
import * as oracleLadder from '../../support/oracle/oracle-ladder.ts';
import * as oraclePromise from '../../support/oracle/oracle-promise.ts';
import fc from '../../support/seeds/fast-check.ts';
import { calendarWith, RAMADAN, ZONES } from '../../support/sop/calendars.ts';
import { klatenSop } from '../../support/sop/klaten-sop.ts';

/** The oracle, written independently, walks every minute and is slow, so few cases run; ORACLE_RUNS sets more. */
const runs = { numRuns: Number(process.env.ORACLE_RUNS ?? 25) };
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const calendars = Object.fromEntries(ZONES.map((zone) => [zone, calendarWith({ zone })]));
const asked = { kind: 'resolve', class: 'no-oversight', urgency: 'normal' } as const;
const instant = (ms: number) => new Date(ms).toISOString();

const anyZone = fc.constantFrom(...ZONES);
// Early enough that the longest period, its pauses and its ladder end before the decrees do.
const anyStart = fc.integer({ min: Date.UTC(2025, 0, 2), max: Date.UTC(2027, 3, 1) });
/** Gaps and lengths of pauses, short and long alike; none touches the next. */
const anyPauses = fc.array(
  fc.record({
    after: fc.oneof(fc.integer({ min: 1, max: 12 * HOUR }), fc.integer({ min: 1, max: 15 * DAY })),
    lasting: fc.oneof(fc.integer({ min: 1, max: 12 * HOUR }), fc.integer({ min: 1, max: 12 * DAY })),
  }),
  { maxLength: 3 },
);
const anyPeriod = fc.record({
  count: fc.integer({ min: 1, max: 25 }),
  unit: fc.constantFrom(...periodUnits),
});

function laidOut(start: number, pauses: readonly { after: number; lasting: number }[]) {
  let end = start;
  return pauses.map(({ after, lasting }) => {
    const from = end + after;
    end = from + lasting;
    return { from: instant(from), to: instant(end) };
  });
}

function deadlineOf(
  zone: Zone,
  period: { count: number; unit: (typeof periodUnits)[number] },
  start: number,
) {
  const sop = { ...klatenSop, periods: [{ kind: 'resolve', source: 'test', ...period } as const] };
  return startDeadline(sop, calendars[zone]!, { ...asked, start: instant(start) });
}

describe('our computation and the independent oracle', () => {
  test('our computation and the oracle agree on every day of the decreed years, with its office hours', () => {
    for (const zone of ZONES) {
      for (let ms = Date.UTC(2025, 0, 1); ms < Date.UTC(2028, 0, 1); ms += DAY) {
        const date = instant(ms).slice(0, 10);
        const day = calendars[zone]!.officeDay(date);
        const hours = oracleCalendar.officeHours(date, RAMADAN);
        expect(calendars[zone]!.isWorkingDay(date)).toBe(oracleCalendar.isWorkingDay(date));
        expect(day?.closes).toBe(hours && instant(oracleCalendar.closeOf(date, zone, RAMADAN)!));
        expect(day === undefined || oracleCalendar.isOpenByOracle(day.opens, zone, RAMADAN)).toBe(true);
      }
    }
  });

  test('our computation and the oracle agree on local days, open offices and next openings', () => {
    fc.assert(
      fc.property(anyZone, anyStart, (zone, ms) => {
        const at = instant(ms);
        expect(localDate(zone, at)).toBe(oracleCalendar.oracleDate(at, zone));
        expect(isOfficeOpen(calendars[zone]!, at)).toBe(oracleCalendar.isOpenByOracle(at, zone, RAMADAN));
        expect(nextOpening(calendars[zone]!, at)).toBe(oracleCalendar.oracleOpening(at, zone, RAMADAN));
      }),
      runs,
    );
  });

  test('our computation and the oracle agree on deadlines with their pauses', () => {
    fc.assert(
      fc.property(anyZone, anyPeriod, anyStart, anyPauses, (zone, period, start, gaps) => {
        const pauses = laidOut(start, gaps);
        const found = applyPausesTo(deadlineOf(zone, period, start), pauses, calendars[zone]!);
        const expected = oracleDeadline.oracleDeadline({
          ...period,
          start: instant(start),
          zone,
          ramadan: RAMADAN,
          pauses,
        });
        expect(found.at).toBe(expected);
      }),
      { numRuns: runs.numRuns * 3 },
    );
  });

  test('our computation and the oracle agree on pauses that begin and end around the last day', () => {
    const near = fc.record({
      period: fc.record({ count: fc.integer({ min: 1, max: 4 }), unit: fc.constantFrom(...periodUnits) }),
      before: fc.integer({ min: 1, max: 60 }),
      lasting: fc.integer({ min: 1, max: 120 }),
      again: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(anyZone, anyStart, near, (zone, start, { period, before, lasting, again }) => {
        const { at } = deadlineOf(zone, period, start);
        const from = Math.max(start + 1, Date.parse(at) - before * HOUR);
        const pauses = laidOut(from - 1, [
          { after: 1, lasting: lasting * HOUR },
          { after: again * HOUR, lasting: lasting * HOUR },
        ]);
        const found = applyPausesTo(deadlineOf(zone, period, start), pauses, calendars[zone]!);
        const expected = oracleDeadline.oracleDeadline({
          ...period,
          start: instant(start),
          zone,
          ramadan: RAMADAN,
          pauses,
        });
        expect(found.at).toBe(expected);
      }),
      { numRuns: runs.numRuns * 3 },
    );
  });

  test('our computation and the oracle agree on the default ladder', () => {
    const ladder = ladderFor(klatenSop, asked);
    fc.assert(
      fc.property(anyZone, fc.integer({ min: 2, max: 14 }), anyStart, (zone, count, start) => {
        const deadline = deadlineOf(zone, { count, unit: 'working-days' }, start);
        const steps = levelsDue(deadline, ladder, calendars[zone]!, '9999-12-31T23:59:59.999Z');
        const expected = oracleLadder.oracleLadder({ deadline: deadline.at, zone, ramadan: RAMADAN });
        expect(steps.map(({ step, at }) => ({ step, at }))).toEqual(expected);
        for (const each of expected) {
          const notice = oracleLadder.noticeAt({ ...each, zone, ramadan: RAMADAN });
          expect(nextOpening(calendars[zone]!, each.at)).toBe(notice);
        }
      }),
      { numRuns: Math.ceil(runs.numRuns / 3) },
    );
  });

  test('our computation and the oracle agree on Klaten’s promised date of every class', () => {
    const days = { 'no-oversight': 14, oversight: 60, aspiration: 14, information: 5 };
    fc.assert(
      fc.property(
        anyZone,
        fc.constantFrom(...complaintClasses),
        anyStart,
        anyPauses,
        (zone, each, start, gaps) => {
          const [received, pauses] = [instant(start), laidOut(start, gaps)];
          const request = { received, class: each, urgency: 'normal', pauses } as const;
          const expected = {
            received,
            verifyDays: 3,
            resolveDays: days[each],
            zone,
            ramadan: RAMADAN,
            pauses,
          };
          expect(computePromisedDate(klatenSop, calendars[zone]!, request).at).toBe(
            oraclePromise.oraclePromise(expected),
          );
        },
      ),
      runs,
    );
  });
});

test('the calendar marks an estimate wherever the oracle refuses to compute', () => {
  const calendar = makeCalendar({ version: 'none', zone: 'Asia/Jakarta', regional: [], ramadan: [] });
  for (const date of ['2024-12-31', '2028-01-03']) {
    expect(() => oracleCalendar.isWorkingDay(date)).toThrow(RangeError);
    expect(calendar.isEstimate(date)).toBe(true);
  }
});
