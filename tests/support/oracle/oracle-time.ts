/** Instants, local times and minutes: the only place where zones are applied. */

/** Time zones of Indonesia, none with daylight saving (domain.md section 5). */
export type OracleZone = 'Asia/Jakarta' | 'Asia/Makassar' | 'Asia/Jayapura';

/** Milliseconds. */
export const MINUTE = 60_000;

/** Hours ahead of UTC: WIB, WITA, WIT. */
const HOURS_AHEAD: Readonly<Record<OracleZone, number>> = {
  'Asia/Jakarta': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
};

/** Milliseconds since 1970. @throws if `instant` is not ISO 8601 */
export function millisecondsOf(instant: string): number {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) {
    throw new RangeError(`oracle: not an instant: ${instant}`);
  }
  return ms;
}

/** ISO 8601 in UTC with milliseconds. */
export function instantOf(ms: number): string {
  return new Date(ms).toISOString();
}

/** "YYYY-MM-DD" and "HH:MM" (seconds cut off). */
export function oracleTime(ms: number, zone: OracleZone): { date: string; time: string } {
  const wall = new Date(ms + HOURS_AHEAD[zone] * 60 * MINUTE).toISOString();
  return { date: wall.slice(0, 10), time: wall.slice(11, 16) };
}

/** Milliseconds since 1970. */
export function atLocal(date: string, time: string, zone: OracleZone): number {
  return millisecondsOf(`${date}T${time}:00.000+0${HOURS_AHEAD[zone]}:00`);
}

export function wholeMinute(ms: number): number {
  return Math.floor(ms / MINUTE) * MINUTE;
}
