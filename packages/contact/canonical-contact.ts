import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * What stands for the plus: how Indonesian networks begin a call abroad, as nobody's own number begins with two zeros,
 * and nothing, as messengers write it. Shorter, 62 begins an area code of North Sumatra, written without its zero.
 */
const insteadOfPlus = /^(?:0(?:0[178]?|10\d\d)(?=62)|(?=62\d{8}))/;
/** Dialled before other countries; 00 alone is the world's prefix and so is tried first. */
const abroad = [/^00/, /^00[178]/];

/**
 * One writing for all that reach one person, for hashes and comparisons: an e-mail address in small letters, a phone
 * number in E.164, read as Indonesian if it has no country. What is no number that a network could have keeps its digits.
 */
export function canonicalContact(contact: string): string {
  const written = contact
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .trim();
  if (written.includes('@')) return written.toLowerCase();
  return readNumber(written)?.number ?? written.replaceAll(/\D/g, '');
}

/** True for a phone number that by its length a network could have; ranges that are not in use yet count. */
export const isReadable = (phone: string): boolean =>
  readNumber(phone.normalize('NFKC'))?.isPossible() ?? false;

function readNumber(written: string): PhoneNumber | undefined {
  const digits = written.replaceAll(/\D/g, '');
  // A plus before a zero is no country: the zero is right.
  if (/^\D*\+\D*[1-9]/.test(written)) return parse(`+${digits}`);
  if (insteadOfPlus.test(digits)) return parse(digits.replace(insteadOfPlus, '+'));
  const called = abroad
    .filter((prefix) => prefix.test(digits))
    .map((prefix) => parse(digits.replace(prefix, '+')));
  return called.find((number) => number?.isValid()) ?? parse(digits);
}

const parse = (number: string): PhoneNumber | undefined =>
  parsePhoneNumberFromString(number, { defaultCountry: 'ID', extract: false });
