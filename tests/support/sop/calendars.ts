import { decreesKnownOn } from '#calendar/decrees.ts';
import { type CalendarData, makeCalendar } from '#calendar/working-calendar.ts';
import { instantAt, type LocalDate, type Zone } from '#calendar/zones.ts';

export const ZONES: readonly Zone[] = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'];

export const RAMADAN = [
  { from: '2025-03-01', to: '2025-03-30' },
  { from: '2026-02-19', to: '2026-03-20' },
  { from: '2027-02-08', to: '2027-03-09', estimate: true },
];

const plain: CalendarData = { version: 'test.0', zone: 'Asia/Jakarta', regional: [], ramadan: RAMADAN };

/** The decreed years in WIB with Ramadan. */
export function calendarWith(changes: Partial<CalendarData> = {}) {
  return makeCalendar({ ...plain, ...changes });
}

/** Without decrees and leave declared later. */
export function calendarKnownOn(date: LocalDate) {
  return makeCalendar(plain, decreesKnownOn(date));
}

/** The wall clock of Jakarta: `wib('2026-11-24', '16:00')`. */
export function wib(date: LocalDate, time: string) {
  return instantAt('Asia/Jakarta', date, time);
}
