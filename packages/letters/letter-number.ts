import type { LocalDate } from '#calendar/zones.ts';

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'] as const;

/** `{number}`, `{number:3}` padded with zeros, `{month}`, `{roman-month}` or `{year}`. */
const placeholder = /\{(number(?::[1-9])?|month|roman-month|year)\}/g;

export function letterNumber(format: string, count: number, date: LocalDate): string {
  const [year, month] = date.split('-') as [string, string];
  return format.replaceAll(placeholder, (_, name: string) => {
    if (name === 'year') return year;
    if (name === 'month') return month;
    if (name === 'roman-month') return roman[Number(month) - 1]!;
    return String(count).padStart(Number(name.split(':')[1] ?? 1), '0');
  });
}

/** The number of a draft, with a blank in place of the count. */
export const openNumber = (format: string, date: LocalDate): string =>
  letterNumber(format.replaceAll(/\{number(?::[1-9])?\}/g, '……'), 0, date);

export const plainNumber = (number: string): string => number.replaceAll(/\s/g, '').toUpperCase();
