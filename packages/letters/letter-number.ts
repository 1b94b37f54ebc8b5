import type { LocalDate } from '#calendar/zones.ts';

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** What a tenant's format may hold: `{number}`, `{number:3}` with zeros before it, `{month}`, `{roman-month}`, `{year}`. */
const placeholder = /\{(number(?::[1-9])?|month|roman-month|year)\}/g;

/** A letter's number in the tenant's form: the `count`th letter of the year in which the day lies. */
export function letterNumber(format: string, count: number, date: LocalDate): string {
  const [year, month] = date.split('-') as [string, string];
  return format.replaceAll(placeholder, (_, name: string) => {
    if (name === 'year') return year;
    if (name === 'month') return month;
    if (name === 'roman-month') return roman[Number(month) - 1]!;
    return String(count).padStart(Number(name.split(':')[1] ?? 1), '0');
  });
}

/** The number of a draft: a space to be filled in where the count will stand. */
export const openNumber = (format: string, date: LocalDate): string =>
  letterNumber(format.replaceAll(/\{number(?::[1-9])?\}/g, '……'), 0, date);

/** By which two writings of one number are known as one. */
export const plainNumber = (number: string): string => number.replaceAll(/\s/g, '').toUpperCase();
