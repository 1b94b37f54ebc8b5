import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { autoReplySign, type Header } from '#mail/auto-reply.ts';
import { rawMail } from '#mail/raw-mail.ts';
import { exampleMails } from '../../support/notices/example-mails.ts';

interface Sample {
  readonly what: string;
  readonly sign: string | null;
  readonly headers: string;
}
const file = join(import.meta.dirname, '../../support/recorded/mail-headers.json');
const samples = JSON.parse(readFileSync(file, 'utf8')) as Sample[];
const own = ['pengaduan@klaten.example'];

/** Header lines as the mail channel hands them over. */
async function headersOf(raw: string): Promise<Header[]> {
  const { headerLines } = await simpleParser(raw);
  return headerLines.map(({ key, line }) => ({ name: key, value: line.slice(line.indexOf(':') + 1) }));
}
const read = async (headers: string) => autoReplySign(await headersOf(`${headers}\r\n\r\nIsi.`), own);

describe('an incoming mail', () => {
  it.each(samples)(
    'the sign of an automatic reply in a mail is recognised: $what ($sign)',
    async ({ sign, headers }) => {
      expect(await read(headers)).toBe(sign ?? undefined);
    },
  );

  it.each([
    ['Auto-Submitted: auto-replied (vacation)', 'auto-submitted'],
    ['auto-submitted: AUTO-NOTIFIED; owner-email="x@y.example"', 'auto-submitted'],
    ['Auto-Submitted: No', undefined],
    ['Auto-Submitted: notify', 'auto-submitted'],
    ['Return-Path:', 'null-return-path'],
    ['Return-Path: < >', 'null-return-path'],
    ['Precedence: Bulk', 'precedence'],
    ['Precedence: first-class', undefined],
    ['X-Auto-Response-Suppress: RN, NRN', undefined],
    ['X-Autoreply: no', undefined],
    ['From: "MAILER-DAEMON" <warga@contoh.example>', undefined],
    ['From: Mail <bounces+12-abcd-warga=contoh.example@em.toko.example>', 'robot-sender'],
    ['From: Wakil <rt-05-request@lists.example>', 'robot-sender'],
    ['Subject: Out of Office: cuti', 'subject'],
    ['Subject: Di luar kantor', 'subject'],
    ['Subject: Di luar kantor desa ada sampah', undefined],
    ['Subject: Tidak dapat dikirim: Laporan diterima', 'subject'],
  ])('the sign of an automatic reply in the header "%s" is %s', async (line, sign) => {
    expect(await read(`${line}\r\nX-Other: 1`)).toBe(sign);
  });
});

describe('the mails that we send', async () => {
  const mails = [...(await exampleMails())];
  it.each(mails)('the mail %s is marked as automatic, so that no machine answers it', async (_, mail) => {
    const headers = await headersOf((await rawMail(mail)).toString('utf8'));
    const value = (name: string) => headers.find((one) => one.name === name)?.value.trim();
    expect(value('auto-submitted')).toBe('auto-generated');
    expect(value('precedence')).toBe('bulk');
    expect(value('x-auto-response-suppress')).toBe('All');
    expect(autoReplySign(headers)).toBe('auto-submitted');
    // Each sign alone suffices.
    for (const left of ['auto-submitted', 'precedence', 'x-auto-response-suppress'])
      expect(autoReplySign(headers.filter(({ name }) => name === left))).toBeDefined();
  });
});
