import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { emailField, phoneField } from '#complaints/model/contact.ts';
import { isBlank, line, longText } from '#complaints/model/text-input.ts';

const parse = (schema: z.ZodMiniType<string>, text: string) => {
  const parsed = z.safeParse(schema, text);
  return parsed.success
    ? parsed.data
    : parsed.error.issues.map((issue) => (issue.code === 'custom' ? issue.params : issue.code));
};

describe('marks that carry nothing', () => {
  it.each([
    ['\u202a0812-3456-7890\u202c', phoneField, '0812-3456-7890'],
    ['\u2066+62 812 3456 7890\u2069', phoneField, '+62 812 3456 7890'],
    ['\ufeffsari@contoh.id\u200b', emailField, 'sari@contoh.id'],
    ['sari\u2060@con\u00adtoh.id', emailField, 'sari@contoh.id'],
    ['Jalan\u200b Pemuda\u200e 5', line(40), 'Jalan Pemuda 5'],
    ['Jalan\u000bPemuda', line(40), 'Jalan Pemuda'],
    ['\u000b Lampu padam\u000c', longText(40), 'Lampu padam'],
    ['Lampu padam.\u000bSejak Senin.\u2028Gelap.', longText(40), 'Lampu padam.\nSejak Senin.\nGelap.'],
    ['Lampu \u202emadap\u202c', longText(40), 'Lampu madap'],
  ])('are taken off what a person pasted: %j', (pasted, schema, read) => {
    expect(parse(schema, pasted)).toBe(read);
  });

  it('do not count towards the longest length', () => {
    expect(parse(line(3), '\u200ba\u200bb\u200bc\u200b')).toBe('abc');
  });

  it('joiners inside emoji and words stay', () => {
    for (const text of ['👨‍👩‍👧', 'ꦏ\u200dꦴ', 'نمی\u200cدانم']) expect(parse(line(40), text)).toBe(text);
  });
});

describe('a character that no page can show', () => {
  it.each([
    ['a\u0000b', 2],
    ['😀😀\u001b[2J', 3],
    ['\u200bab\ud800', 3],
    ['ab\udfff', 3],
    ['abc\uffff', 4],
    ['a\u0085b\u0007', 4],
  ])('is refused with its position among the characters of the text: %j', (text, position) => {
    expect(parse(longText(40), text)).toEqual([{ code: 'control-character', position }]);
  });

  it('a line takes no line break', () => {
    expect(parse(line(40), 'Sari\nBcc: x')).toEqual([{ code: 'control-character', position: 5 }]);
  });
});

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
  [0x0e, 0x1f],
  [0x7f, 0x84],
  [0x86, 0x9f],
  [0xd800, 0xdfff],
  [0xfdd0, 0xfdef],
];
const isNoncharacter = (code: number): boolean => (code & 0xfffe) === 0xfffe;
const inNoText = (code: number): boolean => isBetween(code, forbidden) || isNoncharacter(code);
const breaksLine = (code: number): boolean => [0x09, 0x0a, 0x0d].includes(code);

const accepted = (schema: z.ZodMiniType): number[] =>
  characters.filter((code) => z.safeParse(schema, `a${String.fromCodePoint(code)}a`).success);

it('a text accepts every character except control characters, half characters and noncharacters', () => {
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
