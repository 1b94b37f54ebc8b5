import * as z from 'zod/mini';
import { mailAddress } from '#contact/mail-address.ts';
import { phoneNumber } from '#contact/phone-number.ts';
import { line } from './text-input.ts';

/** Joiners and variants of signs carry meaning in texts, but none between digits. */
const marksBetweenDigits = /\u200c|\u200d|\ufe0e|\ufe0f/g;

export const emailField = line(254).check(z.regex(mailAddress));
/** Full-width digits and signs, as some keyboards write them, become ordinary ones. */
export const phoneField = line(30).check(
  z.overwrite((typed) => typed.normalize('NFKC').replaceAll(marksBetweenDigits, '')),
  z.regex(phoneNumber),
);
