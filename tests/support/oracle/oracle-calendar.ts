/** Working days and office hours (domain.md section 5; Perpres 21/2023 for the hours). */
import { isDecreedDayOff } from './oracle-decrees.ts';
import {
  atLocal,
  instantOf,
  MINUTE,
  millisecondsOf,
  type OracleZone,
  oracleTime,
  wholeMinute,
} from './oracle-time.ts';

export type { OracleZone } from './oracle-time.ts';

/** Dates "YYYY-MM-DD", both ends included; may be empty. */
export type Ramadan = ReadonlyArray<{ readonly from: string; readonly to: string }>;

/** Local times "HH:MM"; breaks are ignored. */
export type OracleHours = { open: string; close: string };

/** 0 is Sunday, 5 Friday, 6 Saturday. */
function weekday(date: string): number {
  const noon = new Date(`${date}T12:00:00.000Z`);
  if (Number.isNaN(noon.getTime()) || noon.toISOString().slice(0, 10) !== date) {
    throw new RangeError(`oracle: not a date: ${date}`);
  }
  return noon.getUTCDay();
}

/** Neither weekend, national holiday nor collective leave (section 5, SKB 3 Menteri). */
export function isWorkingDay(date: string): boolean {
  const day = weekday(date);
  const dayOff = isDecreedDayOff(date);
  return day !== 0 && day !== 6 && !dayOff;
}

/** 07:30 to 16:00, Friday 16:30; in Ramadan 08:00 to 15:00, Friday 15:30 (section 5, Perpres 21/2023). */
export function officeHours(date: string, ramadan: Ramadan): OracleHours | undefined {
  if (!isWorkingDay(date)) {
    return undefined;
  }
  const friday = weekday(date) === 5;
  if (ramadan.some((stretch) => stretch.from <= date && date <= stretch.to)) {
    return { open: '08:00', close: friday ? '15:30' : '15:00' };
  }
  return { open: '07:30', close: friday ? '16:30' : '16:00' };
}

/** The date in the zone at an instant: 23:30 WIT belongs to another UTC day (section 5). */
export function oracleDate(instant: string, zone: OracleZone): string {
  return oracleTime(millisecondsOf(instant), zone).date;
}

/** From opening inclusive to close exclusive. */
export function isOpenByOracle(instant: string, zone: OracleZone, ramadan: Ramadan): boolean {
  const { date, time } = oracleTime(millisecondsOf(instant), zone);
  const hours = officeHours(date, ramadan);
  return hours !== undefined && hours.open <= time && time < hours.close;
}

/** The instant itself while the office is open, else the next minute at which it is. */
export function oracleOpening(instant: string, zone: OracleZone, ramadan: Ramadan): string {
  const now = millisecondsOf(instant);
  if (isOpenByOracle(instant, zone, ramadan)) {
    return instantOf(now);
  }
  let minute = wholeMinute(now) + MINUTE;
  while (!isOpenByOracle(instantOf(minute), zone, ramadan)) {
    minute += MINUTE;
  }
  return instantOf(minute);
}

/** In ms; undefined on a day off. */
export function closeOf(date: string, zone: OracleZone, ramadan: Ramadan): number | undefined {
  const hours = officeHours(date, ramadan);
  return hours === undefined ? undefined : atLocal(date, hours.close, zone);
}
