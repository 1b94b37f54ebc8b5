/** A day on a tenant's wall calendar, `YYYY-MM-DD`. Compares by string. */
export type LocalDate = string;

const DAY = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

export function isLocalDate(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}

/** Days since 1970-01-01. */
export function dayNumber(date: LocalDate): number {
  return Date.parse(date) / DAY;
}

/** Deadlines are computed from the same few thousand days again and again. */
const written = new Map<number, LocalDate>();

/** @throws RangeError outside the years 0000 to 9999, which a `LocalDate` cannot hold */
export function fromDayNumber(day: number): LocalDate {
  const known = written.get(day);
  if (known) return known;
  const text = new Date(day * DAY).toISOString();
  if (text.length !== 24) throw new RangeError('The date lies outside the years 0000 to 9999.');
  const date = text.slice(0, 10);
  written.set(day, date);
  return date;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** 0 is Sunday, 5 is Friday, 6 is Saturday. */
export function weekday(date: LocalDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** An earlier date is taken as a typing error. */
export const longestAgo = (today: LocalDate): LocalDate =>
  `${String(Number(today.slice(0, 4)) - 10).padStart(4, '0')}${today.slice(4)}`;
