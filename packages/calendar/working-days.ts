import { addDays, dayNumber, fromDayNumber, type LocalDate, yearOf } from './local-date.ts';
import type { WorkingCalendar } from './working-calendar.ts';

interface YearTable {
  first: number;
  days: readonly LocalDate[];
  before: Uint16Array;
}

// Deadlines are computed tens of thousands of times a second, and a calendar's days never change.
const tables = new WeakMap<WorkingCalendar, Map<number, YearTable>>();

/** 0 gives the date itself. @throws RangeError if n is no whole number or the year lies outside 0000 to 9999 */
export function addWorkingDays(calendar: WorkingCalendar, date: LocalDate, n: number): LocalDate {
  if (!Number.isInteger(n)) throw new RangeError(`${n} is not a whole number of working days.`);
  if (n === 0) return date;
  let year = yearOf(date);
  let table = tableOf(calendar, year);
  let rank = n > 0 ? upTo(table, date) + n - 1 : upTo(table, addDays(date, -1)) + n;
  while (rank >= table.days.length) {
    rank -= table.days.length;
    table = tableOf(calendar, ++year);
  }
  while (rank < 0) {
    table = tableOf(calendar, --year);
    rank += table.days.length;
  }
  return table.days[rank]!;
}

/** Number of working days in (from, to]; 0 if `to` is not after `from`. */
export function workingDaysAfter(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): number {
  if (to <= from) return 0;
  const last = yearOf(to);
  let count = upTo(tableOf(calendar, last), to) - upTo(tableOf(calendar, yearOf(from)), from);
  for (let year = yearOf(from); year < last; year++) count += tableOf(calendar, year).days.length;
  return count;
}

function upTo(table: YearTable, date: LocalDate): number {
  return table.before[dayNumber(date) - table.first + 1] ?? 0;
}

function tableOf(calendar: WorkingCalendar, year: number): YearTable {
  const known = tables.get(calendar)?.get(year);
  if (known) return known;
  const table = makeTable(calendar, year);
  tables.set(calendar, (tables.get(calendar) ?? new Map()).set(year, table));
  return table;
}

function makeTable(calendar: WorkingCalendar, year: number): YearTable {
  if (year < 0 || year > 9999) throw new RangeError('The date lies outside the years 0000 to 9999.');
  const text = String(year).padStart(4, '0');
  const first = dayNumber(`${text}-01-01`);
  const length = dayNumber(`${text}-12-31`) - first + 1;
  const days: LocalDate[] = [];
  const before = new Uint16Array(length + 1);
  for (let day = 0; day < length; day++) {
    const date = fromDayNumber(first + day);
    if (calendar.isWorkingDay(date)) days.push(date);
    before[day + 1] = days.length;
  }
  return { first, days, before };
}
