import * as z from 'zod/mini';
import { mailAddress } from '#contact/mail-address.ts';
import { phoneNumber } from '#contact/phone-number.ts';
import { line } from './text-input.ts';

export const emailField = line(254).check(z.regex(mailAddress));
export const phoneField = line(30).check(z.regex(phoneNumber));
