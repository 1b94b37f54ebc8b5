import { describe, expect, it } from 'vitest';
import { phoneField } from '#complaints/model/contact.ts';
import { canonicalContact } from '#contact/canonical-contact.ts';
import fc from '../../support/seeds/fast-check.ts';

const own = '+6281234567890';

describe('the canonical writing of a contact', () => {
  it.each([
    '0812-3456-7890',
    '+62 (0)812-3456-7890',
    '81234567890',
    '6281234567890',
    '62 812 3456 7890',
    '620812 3456 7890',
    '0062 812 3456 7890',
    '00162-812-3456-7890',
    '0812.3456.7890',
    '0812\u20113456\u20117890',
    '0812\u20133456\u20137890',
    '\uff10\uff18\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18\uff19\uff10',
    'tel:+62-812-3456-7890',
    '\u202a+62 812\u00a03456 7890\u202c',
    '(+62) 812-3456-7890',
    '\uff0b62 812 3456 7890',
    '+0812 3456 7890',
    '0812\u200d3456\ufe0f7890',
  ])('%s is a phone number that a form takes, and the same person', (written) => {
    expect(canonicalContact(phoneField.parse(written))).toBe(own);
  });

  it.each([
    ['(0272) 321234', '+62272321234'],
    ['0272 321 234', '+62272321234'],
    ['+62272321234', '+62272321234'],
    ['62 272 321234', '+62272321234'],
    ['62 (0)272 321234', '+62272321234'],
    ['622 21234', '+6262221234'],
    ['0622 21234', '+6262221234'],
    ['021-1234567', '+62211234567'],
    ['+60 12-345 6789', '+60123456789'],
    ['0060 12-345 6789', '+60123456789'],
    ['001 60 12-345 6789', '+60123456789'],
    ['00 1 202 555 0123', '+12025550123'],
    ['+1 202 555 0123', '+12025550123'],
  ])('%s is %s', (written, canonical) => {
    expect(canonicalContact(phoneField.parse(written))).toBe(canonical);
  });

  it.each(['0812-345', 'nol delapan satu', '081234567890/081398765432', '0812 3456 7890 ext 5'])(
    '%s is refused at the form',
    (written) => {
      expect(phoneField.safeParse(written).success).toBe(false);
    },
  );

  it('what an operator pastes needs no form to lose its marks', () => {
    expect(canonicalContact('\u202a+62 812 3456 7890\u202c')).toBe(own);
    expect(canonicalContact('\u2068sari@contoh.id\u2069')).toBe('sari@contoh.id');
  });

  it('an e-mail address is the same in capitals and small letters', () => {
    expect(canonicalContact(' Sari@Contoh.ID ')).toBe('sari@contoh.id');
  });

  it('what no network could have as a number keeps its digits', () => {
    expect(canonicalContact('+999 12345678')).toBe('99912345678');
  });

  const rest = (least: number, most: number) =>
    fc.stringMatching(new RegExp(`^[1-9]\\d{${least - 1},${most - 1}}$`));
  const mobile = fc
    .tuple(fc.constantFrom('811', '812', '813', '821', '852', '857', '878', '895', '896'), rest(7, 8))
    .map(([prefix, digits]) => prefix + digits);
  const landline = fc
    .tuple(fc.constantFrom('21', '24', '271', '272', '274', '361', '620', '622', '629', '911'), rest(6, 7))
    .map(([area, digits]) => area + digits);
  const prefixes = [
    '0',
    '+62',
    '62',
    '620',
    '+62 (0)',
    '(+62)',
    '+62-0',
    '+0',
    '0062',
    '00162',
    '0101762',
    'tel:+62',
  ];
  const gap = fc.constantFrom(
    '',
    ' ',
    '-',
    '.',
    '/',
    '\u00a0',
    '\u2011',
    '\u2013',
    ' - ',
    '\u200b',
    '\u034f',
    '\u115f',
    '\u202c',
  );
  const writing = fc.tuple(fc.constantFrom(...prefixes), fc.array(gap, { minLength: 12, maxLength: 12 }));
  const write = (national: string, [prefix, gaps]: readonly [string, readonly string[]]) =>
    prefix + [...national].map((digit, n) => digit + (gaps[n] ?? '')).join('');

  it('every writing of a number gives one person', () => {
    fc.assert(
      fc.property(fc.oneof(mobile, landline), writing, (national, way) => {
        const written = write(national, way);
        fc.pre([...written].length <= 30);
        expect(canonicalContact(phoneField.parse(written))).toBe(`+62${national}`);
        expect(canonicalContact(written)).toBe(`+62${national}`);
      }),
    );
  });

  it('a mobile number needs no prefix', () => {
    fc.assert(
      fc.property(mobile, writing, (national, [, gaps]) => {
        expect(canonicalContact(write(national, ['', gaps]))).toBe(`+62${national}`);
      }),
    );
  });

  it('two numbers are never one person', () => {
    const any = fc.oneof(mobile, landline);
    const abroad = fc.tuple(fc.constantFrom('+60', '+65', '+81', '+1', '+31', '+966'), rest(8, 10));
    const national = fc
      .tuple(any, writing)
      .map(([one, way]) => ({ e164: `+62${one}`, written: write(one, way) }));
    const foreign = abroad.map(([country, one]) => ({ e164: country + one, written: country + one }));
    fc.assert(
      fc.property(fc.oneof(national, foreign), fc.oneof(national, foreign), (one, other) => {
        fc.pre(one.e164 !== other.e164);
        expect(canonicalContact(one.written)).not.toBe(canonicalContact(other.written));
      }),
    );
  });
});
