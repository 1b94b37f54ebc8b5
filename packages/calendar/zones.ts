import { dayNumber, fromDayNumber, type LocalDate, weekday } from './local-date.ts';

export type { LocalDate } from './local-date.ts';

export type Zone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';

/** ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it. Compares by string. */
export type Instant = string;

export type Language = 'id' | 'en';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Indonesia has no daylight saving time, so a fixed offset suffices and is much faster than Intl. */
const ZONES: Record<Zone, { hours: number; name: string }> = {
  'Asia/Jakarta': { hours: 7, name: 'WIB' },
  'Asia/Makassar': { hours: 8, name: 'WITA' },
  'Asia/Jayapura': { hours: 9, name: 'WIT' },
};

const WEEKDAYS = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

const MONTHS = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

function wallClock(zone: Zone, instant: Instant): string {
  return new Date(Date.parse(instant) + ZONES[zone].hours * HOUR).toISOString();
}

export function localDate(zone: Zone, instant: Instant): LocalDate {
  return fromDayNumber(Math.floor((Date.parse(instant) + ZONES[zone].hours * HOUR) / DAY));
}

/** `HH:MM` on the zone's wall clock. */
export function localTime(zone: Zone, instant: Instant): string {
  return wallClock(zone, instant).slice(11, 16);
}

/** ISO 8601 with the zone's offset, to the second: `2026-11-24T16:00:00+07:00`. */
export function localIso(zone: Zone, instant: Instant): string {
  return `${wallClock(zone, instant).slice(0, 19)}+0${ZONES[zone].hours}:00`;
}

export function instantAt(zone: Zone, date: LocalDate, time: string): Instant {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  return new Date(dayNumber(date) * DAY + minutes * 60_000 - ZONES[zone].hours * HOUR).toISOString();
}

/** `Selasa, 24 November 2026`, `Tuesday, 24 November 2026`. */
export function longDay(date: LocalDate, language: Language = 'id'): string {
  const month = MONTHS[language][Number(date.slice(5, 7)) - 1];
  return `${WEEKDAYS[language][weekday(date)]}, ${Number(date.slice(8))} ${month} ${date.slice(0, 4)}`;
}

/** `Selasa, 24 November 2026 pukul 16.00 WIB`, `Tuesday, 24 November 2026 at 16:00 WIB`. */
export function longDate(zone: Zone, instant: Instant, language: Language = 'id'): string {
  const day = longDay(localDate(zone, instant), language);
  const time = localTime(zone, instant);
  const said = language === 'id' ? `pukul ${time.replace(':', '.')}` : `at ${time}`;
  return `${day} ${said} ${ZONES[zone].name}`;
}
