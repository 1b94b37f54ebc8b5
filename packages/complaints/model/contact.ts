import * as z from 'zod/mini';
import { mailAddress } from '#contact/mail-address.ts';
import { phoneNumber } from '#contact/phone-number.ts';
import { line } from './text-input.ts';

/** Invisible characters that carry meaning in texts, such as joiners and fillers, but none in an address or a number. */
const invisible =
  /\u034f|\u115f|\u1160|\u17b4|\u17b5|[\u180b-\u180f]|\u200c|\u200d|\u3164|[\ufe00-\ufe0f]|\uffa0/g;

export const emailField = line(254).check(
  z.overwrite((typed) => typed.replaceAll(invisible, '')),
  z.regex(mailAddress),
);
/** Full-width digits and signs, as some keyboards write them, become ordinary ones. */
export const phoneField = line(30).check(
  z.overwrite((typed) => typed.replaceAll(invisible, '').normalize('NFKC')),
  z.regex(phoneNumber),
);
