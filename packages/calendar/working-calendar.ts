import { DECREES, type Decree, decreesVersion, FIXED_HOLIDAYS } from './decrees.ts';
import { type LocalDate, weekday, yearOf } from './local-date.ts';
import { type DayHours, hoursOf, type OfficeHours } from './office-hours.ts';
import { type Instant, instantAt, type Zone } from './zones.ts';

export interface CalendarData {
  version: string;
  zone: Zone;
  regional: readonly { date: LocalDate; name: string }[];
  /** Ramadan is not in the decree. Both days are included; an estimate until the government has set it. */
  ramadan: readonly { from: LocalDate; to: LocalDate; estimate?: boolean | undefined }[];
  officeHours?: Partial<OfficeHours> | undefined;
  agencyHours?: ReadonlyMap<string, Partial<OfficeHours>> | undefined;
}

export interface WorkingCalendar {
  /** Version of the decrees and of the tenant's data: `2027.1+klaten.0`. */
  readonly version: string;
  readonly zone: Zone;
  /** In Indonesian; undefined on a working day. */
  offReason(date: LocalDate): string | undefined;
  isWorkingDay(date: LocalDate): boolean;
  isDecreed(date: LocalDate): boolean;
  /** Undefined if the day's year has no decree. */
  decreeOf(date: LocalDate): string | undefined;
  regionalDays(from: LocalDate, to: LocalDate): string[];
  /** True if the day's year has no decree, or the day's Ramadan hours are not set yet. */
  isEstimate(date: LocalDate): boolean;
  /** Undefined on a day off. */
  officeDay(date: LocalDate): OfficeDay | undefined;
  of(agency: string | undefined): WorkingCalendar;
}

export interface OfficeDay {
  opens: Instant;
  closes: Instant;
}

const WEEKEND: Record<number, string> = { 0: 'Minggu', 6: 'Sabtu' };

/** @param decrees other than the current list only to recompute what was known on an earlier day */
export function makeCalendar(data: CalendarData, decrees: readonly Decree[] = DECREES): WorkingCalendar {
  const years = new Set(decrees.map((decree) => decree.year));
  const holidays = holidayNames(data, decrees);
  const officeDays = new Map<LocalDate, OfficeDay>();

  const isDecreed = (date: LocalDate) => years.has(yearOf(date));
  const ramadanOf = (date: LocalDate) => data.ramadan.find(({ from, to }) => from <= date && date <= to);
  const offReason = (date: LocalDate) =>
    holidays.get(date) ??
    (isDecreed(date) ? undefined : FIXED_HOLIDAYS[date.slice(5)]) ??
    WEEKEND[weekday(date)];

  function officeDay(date: LocalDate): OfficeDay | undefined {
    const known = officeDays.get(date);
    if (known || offReason(date)) return known;
    const hours: DayHours = hoursOf(data.officeHours, date, ramadanOf(date) !== undefined);
    const day = {
      opens: instantAt(data.zone, date, hours.opens),
      closes: instantAt(data.zone, date, hours.closes),
    };
    officeDays.set(date, day);
    return day;
  }

  const ofAgency = new Map<string, WorkingCalendar>();
  const calendar: WorkingCalendar = {
    version: `${decreesVersion(decrees)}+${data.version}`,
    zone: data.zone,
    offReason,
    isWorkingDay: (date) => offReason(date) === undefined,
    isDecreed,
    decreeOf: (date) => decrees.find(({ year }) => year === yearOf(date))?.numbers,
    regionalDays: (from, to) =>
      data.regional.flatMap(({ date, name }) => (from <= date && date <= to ? [name] : [])),
    isEstimate: (date) => !isDecreed(date) || ramadanOf(date)?.estimate === true,
    officeDay,
    of: calendarOf,
  };

  function calendarOf(agency = ''): WorkingCalendar {
    const hours = data.agencyHours?.get(agency);
    if (!hours) return calendar;
    const officeHours = { ...data.officeHours, ...hours };
    const own =
      ofAgency.get(agency) ?? makeCalendar({ ...data, officeHours, agencyHours: undefined }, decrees);
    ofAgency.set(agency, own);
    return own;
  }
  return calendar;
}

function holidayNames(data: CalendarData, decrees: readonly Decree[]): Map<LocalDate, string> {
  const names = new Map(data.regional.map(({ date, name }) => [date, name]));
  for (const { national, collective, added } of decrees) {
    for (const { date, name } of added) names.set(date, leaveName(name));
    for (const [date, name] of Object.entries(collective)) names.set(date, leaveName(name));
    for (const [date, name] of Object.entries(national)) names.set(date, name);
  }
  return names;
}

function leaveName(occasion: string): string {
  return occasion ? `Cuti bersama: ${occasion}` : 'Cuti bersama';
}
