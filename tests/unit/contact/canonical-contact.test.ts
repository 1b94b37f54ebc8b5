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
  ])('%s is a phone number that a form takes, and the same person', (written) => {
    expect(canonicalContact(phoneField.parse(written))).toBe(own);
  });

  it.each([
    ['(0272) 321234', '+62272321234'],
    ['0272 321 234', '+62272321234'],
    ['+62272321234', '+62272321234'],
    ['021-1234567', '+62211234567'],
    ['+60 12-345 6789', '+60123456789'],
    ['+1 202 555 0123', '+12025550123'],
  ])('%s is %s', (written, canonical) => {
    expect(canonicalContact(phoneField.parse(written))).toBe(canonical);
  });

  it('an e-mail address is the same in capitals and small letters', () => {
    expect(canonicalContact(' Sari@Contoh.ID ')).toBe('sari@contoh.id');
  });

  it('what no network could have as a number keeps its digits', () => {
    expect(canonicalContact('+999 12345678')).toBe('99912345678');
  });

  const mobile = fc
    .tuple(
      fc.constantFrom('811', '812', '813', '821', '852', '857', '878', '895', '896'),
      fc.stringMatching(/^\d{7,8}$/),
    )
    .map(([prefix, rest]) => prefix + rest);
  const prefixes = ['0', '+62', '62', '', '+62 (0)', '+62-0', '0062', '00162'];
  const gap = fc.constantFrom('', ' ', '-', '.', '\u00a0', '\u2011', '\u2013', ' - ', '\u200b', '\u202c');
  const writing = fc.tuple(fc.constantFrom(...prefixes), fc.array(gap, { minLength: 12, maxLength: 12 }));

  it('every writing of a mobile number gives one person', () => {
    fc.assert(
      fc.property(mobile, writing, (national, [prefix, gaps]) => {
        const written = prefix + [...national].map((digit, n) => digit + (gaps[n] ?? '')).join('');
        fc.pre([...written].length <= 30);
        expect(canonicalContact(phoneField.parse(written))).toBe(`+62${national}`);
      }),
    );
  });

  it('two mobile numbers are never one person', () => {
    fc.assert(
      fc.property(mobile, mobile, writing, (one, other, [prefix]) => {
        fc.pre(one !== other);
        expect(canonicalContact(`0${one}`)).not.toBe(canonicalContact(prefix + other));
      }),
    );
  });
});
