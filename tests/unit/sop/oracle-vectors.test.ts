import { expect, test } from 'vitest';
import {
  isOpenByOracle,
  isWorkingDay,
  officeHours,
  oracleDate,
  oracleOpening,
} from '../../support/oracle/oracle-calendar.ts';
import { oracleDeadline } from '../../support/oracle/oracle-deadline.ts';
import { noticeAt, oracleLadder } from '../../support/oracle/oracle-ladder.ts';
import { oraclePromise } from '../../support/oracle/oracle-promise.ts';

/** Compares the oracle with domain.md and with cases worked out by hand. */

const WIB = 'Asia/Jakarta';
const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;

/** Working-day deadline from an instant in WIB without Ramadan. */
const workingDays = (start: string, count: number, pauses: Array<{ from: string; to: string }> = []) =>
  oracleDeadline({ start, count, unit: 'working-days', zone: WIB, ramadan: [], pauses });

test.each([
  ['2025', 237],
  ['2026', 240],
  ['2027', 242],
])('the oracle counts %s as %i working days', (year, expected) => {
  let count = 0;
  for (let ms = Date.parse(`${year}-01-01`); ms <= Date.parse(`${year}-12-31`); ms += 86_400_000) {
    count += isWorkingDay(new Date(ms).toISOString().slice(0, 10)) ? 1 : 0;
  }
  expect(count).toBe(expected);
});

const VECTORS: Array<[start: string, dates: string[]]> = [
  ['2025-03-27', ['2025-04-08', '2025-04-10', '2025-04-14', '2025-04-22', '2025-04-28', '2025-07-11']],
  ['2025-08-15', ['2025-08-19', '2025-08-21', '2025-08-25', '2025-09-01', '2025-09-08', '2025-11-11']],
  ['2026-03-17', ['2026-03-25', '2026-03-27', '2026-03-31', '2026-04-08', '2026-04-14', '2026-06-26']],
  ['2026-12-23', ['2026-12-28', '2026-12-30', '2027-01-04', '2027-01-12', '2027-01-18', '2027-04-05']],
];
const OFFSETS = [1, 3, 5, 10, 14, 60];

test.each(VECTORS)(
  'the oracle agrees with the dates checked by hand from %s, in every zone',
  (start, dates) => {
    for (const zone of ZONES) {
      const found = OFFSETS.map((count) =>
        oracleDate(
          oracleDeadline({
            start: `${start}T03:00:00.000Z`,
            count,
            unit: 'working-days',
            zone,
            ramadan: [],
            pauses: [],
          }),
          zone,
        ),
      );
      expect(found).toEqual(dates);
    }
  },
);

test('the oracle refuses a year without a decree instead of estimating', () => {
  expect(() => isWorkingDay('2028-01-03')).toThrow(RangeError);
});

test('the oracle knows the office hours of ordinary days, Fridays and Ramadan', () => {
  const ramadan = [{ from: '2026-02-18', to: '2026-03-19' }];
  expect(officeHours('2026-04-08', ramadan)).toEqual({ open: '07:30', close: '16:00' });
  expect(officeHours('2026-04-10', ramadan)).toEqual({ open: '07:30', close: '16:30' });
  expect(officeHours('2026-02-18', ramadan)).toEqual({ open: '08:00', close: '15:00' });
  expect(officeHours('2026-02-20', ramadan)).toEqual({ open: '08:00', close: '15:30' });
  expect(officeHours('2026-03-19', ramadan)).toBeUndefined();
  expect(officeHours('2026-04-11', ramadan)).toBeUndefined();
});

test('the oracle’s local date agrees with Intl', () => {
  for (const zone of ZONES) {
    for (let hour = 0; hour < 48; hour += 1) {
      const instant = new Date(Date.parse('2026-04-08T00:00:00Z') + hour * 3_600_000 - 1).toISOString();
      const byIntl = new Intl.DateTimeFormat('en-CA', {
        timeZone: zone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      }).format(new Date(instant));
      expect(oracleDate(instant, zone)).toBe(byIntl);
    }
  }
});

test('the oracle’s office is open from opening inclusive to close exclusive', () => {
  expect(isOpenByOracle('2026-04-08T00:29:59.999Z', WIB, [])).toBe(false);
  expect(isOpenByOracle('2026-04-08T00:30:00.000Z', WIB, [])).toBe(true);
  expect(isOpenByOracle('2026-04-08T08:59:59.999Z', WIB, [])).toBe(true);
  expect(isOpenByOracle('2026-04-08T09:00:00.000Z', WIB, [])).toBe(false);
  expect(oracleOpening('2026-04-08T00:29:30.500Z', WIB, [])).toBe('2026-04-08T00:30:00.000Z');
  expect(oracleOpening('2026-04-08T05:00:00.123Z', WIB, [])).toBe('2026-04-08T05:00:00.123Z');
  // Thursday after close, then Good Friday and the weekend.
  expect(oracleOpening('2026-04-02T09:00:00.000Z', WIB, [])).toBe('2026-04-06T00:30:00.000Z');
});

test('the oracle’s deadlines fall at the close of the last day', () => {
  expect(workingDays('2026-04-08T03:00:00.000Z', 1)).toBe('2026-04-09T09:00:00.000Z');
  expect(workingDays('2026-04-08T03:00:00.000Z', 2)).toBe('2026-04-10T09:30:00.000Z');
  // 23:30 WIT on Wednesday is Wednesday, 00:00 WIT is Thursday.
  const wit = { count: 1, unit: 'working-days', zone: 'Asia/Jayapura', ramadan: [], pauses: [] } as const;
  expect(oracleDeadline({ ...wit, start: '2026-04-08T14:30:00.000Z' })).toBe('2026-04-09T07:00:00.000Z');
  expect(oracleDeadline({ ...wit, start: '2026-04-08T15:00:00.000Z' })).toBe('2026-04-10T07:30:00.000Z');
  const inRamadan = {
    ...wit,
    start: '2026-02-18T03:00:00.000Z',
    ramadan: [{ from: '2026-02-18', to: '2026-03-19' }],
  };
  expect(oracleDeadline(inRamadan)).toBe('2026-02-19T06:00:00.000Z');
});

test('the oracle moves calendar days that end on a day off to the next working day', () => {
  const days = { unit: 'calendar-days', zone: WIB, ramadan: [], pauses: [] } as const;
  expect(oracleDeadline({ ...days, start: '2026-04-08T03:00:00.000Z', count: 2 })).toBe(
    '2026-04-10T09:30:00.000Z',
  );
  expect(oracleDeadline({ ...days, start: '2026-04-08T03:00:00.000Z', count: 3 })).toBe(
    '2026-04-13T09:00:00.000Z',
  );
});

test('the oracle’s pauses keep the remaining working days', () => {
  const monday = '2026-04-06T03:00:00.000Z'; // 5 days: Monday 13 April
  const wednesday = '2026-04-08T03:00:00.000Z';
  expect(workingDays(monday, 5)).toBe('2026-04-13T09:00:00.000Z');
  // Wednesday to next Tuesday the 14th: Thursday, Friday, Monday are left, so Friday the 17th.
  expect(workingDays(monday, 5, [{ from: wednesday, to: '2026-04-14T03:00:00.000Z' }])).toBe(
    '2026-04-17T09:30:00.000Z',
  );
  expect(workingDays(monday, 5, [{ from: wednesday, to: '2026-04-08T16:59:59.999Z' }])).toBe(
    '2026-04-13T09:00:00.000Z',
  );
  // A pause that ends at local midnight ends on the new day.
  expect(workingDays(monday, 5, [{ from: wednesday, to: '2026-04-08T17:00:00.000Z' }])).toBe(
    '2026-04-14T09:00:00.000Z',
  );
  // Friday to Sunday passes no working day.
  expect(workingDays(monday, 5, [{ from: '2026-04-10T03:00:00.000Z', to: '2026-04-12T03:00:00.000Z' }])).toBe(
    '2026-04-13T09:00:00.000Z',
  );
});

test('the oracle’s pause on the last day keeps no day', () => {
  const monday = '2026-04-06T03:00:00.000Z';
  const from = '2026-04-13T03:00:00.000Z';
  const until = (to: string) => workingDays(monday, 5, [{ from, to }]);
  expect(until('2026-04-15T03:00:00.000Z')).toBe('2026-04-15T09:00:00.000Z');
  expect(until('2026-04-15T13:00:00.000Z')).toBe('2026-04-15T09:00:00.000Z');
  expect(until('2026-04-18T03:00:00.000Z')).toBe('2026-04-20T09:00:00.000Z');
  expect(until('2026-04-13T13:00:00.000Z')).toBe('2026-04-13T09:00:00.000Z');
});

test('the oracle ignores a pause from the deadline on, or before the start', () => {
  const monday = '2026-04-06T03:00:00.000Z';
  for (const from of ['2026-04-13T09:00:00.000Z', '2026-04-13T10:00:00.000Z']) {
    expect(workingDays(monday, 5, [{ from, to: '2026-04-20T03:00:00.000Z' }])).toBe(
      '2026-04-13T09:00:00.000Z',
    );
  }
  expect(workingDays(monday, 5, [{ from: '2026-03-31T03:00:00.000Z', to: '2026-04-02T03:00:00.000Z' }])).toBe(
    '2026-04-13T09:00:00.000Z',
  );
});

test('the oracle’s hours run by the clock and keep their minutes over a pause', () => {
  const hours = {
    start: '2026-04-11T14:00:10.500Z',
    count: 6,
    unit: 'hours',
    zone: WIB,
    ramadan: [],
  } as const;
  expect(oracleDeadline({ ...hours, pauses: [] })).toBe('2026-04-11T20:00:10.500Z');
  const pause = { from: '2026-04-11T15:00:00.000Z', to: '2026-04-11T16:30:20.250Z' };
  expect(oracleDeadline({ ...hours, pauses: [pause] })).toBe('2026-04-11T21:30:30.750Z');
  const late = { from: '2026-04-11T20:00:10.500Z', to: '2026-04-12T16:30:20.250Z' };
  expect(oracleDeadline({ ...hours, pauses: [late] })).toBe('2026-04-11T20:00:10.500Z');
});

test('the oracle gives the ladder with its notices', () => {
  const steps = oracleLadder({ deadline: '2026-04-06T09:00:00.000Z', zone: WIB, ramadan: [] });
  expect(steps).toEqual([
    { step: 0, at: '2026-04-02T00:30:00.000Z' },
    { step: 1, at: '2026-04-06T09:00:00.000Z' },
    { step: 2, at: '2026-04-08T00:30:00.000Z' },
    { step: 3, at: '2026-04-13T00:30:00.000Z' },
    { step: 4, at: '2026-04-20T00:30:00.000Z' },
    { step: 5, at: '2026-04-27T00:30:00.000Z' },
  ]);
  const notices = steps.map(({ step, at }) => noticeAt({ step, at, zone: WIB, ramadan: [] }));
  expect(notices).toEqual(steps.map(({ step, at }) => (step === 1 ? '2026-04-07T00:30:00.000Z' : at)));
});

test('the oracle’s promise is receipt plus verify plus resolve period', () => {
  const received = '2026-03-17T03:00:00.000Z';
  const periods = { received, zone: WIB, ramadan: [], pauses: [] } as const;
  expect(oraclePromise({ ...periods, verifyDays: 4, resolveDays: 10 })).toBe('2026-04-14T09:00:00.000Z');
  expect(oraclePromise({ ...periods, verifyDays: 3, resolveDays: 2 })).toBe('2026-03-31T09:00:00.000Z');
});
