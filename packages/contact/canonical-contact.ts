import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** How Indonesian networks begin a call abroad; nobody's own number begins with two zeros. */
const dialledAbroad = /^0(?:0[178]?|10\d\d)(?=62)/;

/**
 * One writing for all that reach one person, for hashes and comparisons: an e-mail address in small letters, a phone
 * number in E.164, read as Indonesian if it has no country. What is no number that a network could have keeps its digits.
 */
export function canonicalContact(contact: string): string {
  const written = contact.normalize('NFKC').trim().replace(/^tel:/i, '');
  if (written.includes('@')) return written.toLowerCase();
  const digits = written.replaceAll(/\D/g, '');
  const number = dialledAbroad.test(digits) ? `+${digits.replace(dialledAbroad, '')}` : written;
  return parsePhoneNumberFromString(number, { defaultCountry: 'ID', extract: false })?.number ?? digits;
}
