import { expect, it } from 'vitest';
import { mailboxOf } from '#contact/mail-address.ts';

it.each([
  ['Warga@Contoh.Example', 'warga@contoh.example'],
  ['warga+lapor@contoh.example', 'warga@contoh.example'],
  ['+a@contoh.example', '+a@contoh.example'],
  ['w.ar.ga+1@googlemail.com', 'warga@gmail.com'],
  ['w.arga@contoh.example', 'w.arga@contoh.example'],
])('the mailbox of %s is %s', (address, mailbox) => {
  expect(mailboxOf(address)).toBe(mailbox);
});
