import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isBlank, line, longText } from '#complaints/model/text-input.ts';

/** Every character below U+3000, with noncharacters, lone surrogates and invisible characters from above. */
const characters = [
  ...Array.from({ length: 0x3000 }, (_, code) => code),
  ...[0xd800, 0xdfff, 0xfdd0, 0xfdef, 0xfe0f, 0xfeff, 0xfffd, 0xfffe, 0xffff],
  ...[0x1f600, 0x1fffe, 0x1ffff, 0xe0001, 0x10fffe, 0x10ffff],
];

const isBetween = (code: number, ranges: readonly (readonly [number, number])[]): boolean =>
  ranges.some(([from, to]) => from <= code && code <= to);

const forbidden: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
  [0xd800, 0xdfff],
  [0xfdd0, 0xfdef],
];
const isNoncharacter = (code: number): boolean => (code & 0xfffe) === 0xfffe;
const inNoText = (code: number): boolean => isBetween(code, forbidden) || isNoncharacter(code);
const breaksLine = (code: number): boolean => [0x09, 0x0a, 0x0d, 0x2028, 0x2029].includes(code);

const accepted = (schema: z.ZodMiniType): number[] =>
  characters.filter((code) => z.safeParse(schema, `a${String.fromCodePoint(code)}a`).success);

it('a text accepts every character except control characters, bidirectional marks and noncharacters', () => {
  expect(accepted(longText(10))).toEqual(characters.filter((code) => !inNoText(code)));
});

it('a line accepts what a text accepts, except tabs and line breaks', () => {
  expect(accepted(line(10))).toEqual(characters.filter((code) => !inNoText(code) && !breaksLine(code)));
});

it('a text is blank unless one of its characters can be seen', () => {
  const visible = /[^\s\p{Zs}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;
  for (const code of characters) {
    const character = String.fromCodePoint(code);
    expect(isBlank(`\u200b${character} `), `U+${code.toString(16)}`).toBe(!visible.test(character));
  }
});
