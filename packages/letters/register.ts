import type { Letter, SignedLetter } from './letter.ts';
import { plainNumber } from './letter-number.ts';

/** Ids of letters with a repeated or skipped number, and `register-2026` if the last of that year are missing. */
export function registerFaults(
  letters: readonly Letter[],
  registers: ReadonlyMap<string, number>,
): Set<string> {
  const signed = letters.filter((letter): letter is SignedLetter => letter.state === 'signed');
  const counted = signed.filter(({ signed: { count } }) => count !== undefined);
  const years = Map.groupBy(counted, ({ signed: { date } }) => date.slice(0, 4));
  const faults = [...years.values()].flatMap(wrongCounts);
  for (const year of new Set([...years.keys(), ...registers.keys()]))
    if ((registers.get(year) ?? 0) !== Math.max(0, ...(years.get(year) ?? []).map(countOf)))
      faults.push(`register-${year}`);
  return new Set([...faults, ...lettersNumbered(signed, ({ signed: { number } }) => plainNumber(number))]);
}

const countOf = ({ signed: { count } }: SignedLetter): number => count!;

function wrongCounts(letters: readonly SignedLetter[]): string[] {
  const counts = new Set(letters.map(countOf));
  const gaps = letters.filter((letter) => {
    const { after = countOf(letter) - 1 } = letter.signed;
    return after > 0 && !counts.has(after);
  });
  return [...gaps.map(({ id }) => id), ...lettersNumbered(letters, countOf)];
}

const lettersNumbered = (
  letters: readonly SignedLetter[],
  number: (letter: SignedLetter) => string | number,
): string[] =>
  [...Map.groupBy(letters, number).values()]
    .filter((same) => same.length > 1)
    .flatMap((same) => same.map(({ id }) => id));
