import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { type Mail, MailUndeliverableError } from '#mail/mailer.ts';
import { rawMail } from '#mail/raw-mail.ts';

const mail: Mail = {
  from: { name: 'Tanggap Kabupaten Klaten', address: 'pengaduan@klaten.example' },
  to: { name: 'Kepala Dinas Perhubungan, Klaten', address: 'kepala.dishub@klaten.example' },
  language: 'id',
  subject: '[KLT-7F3K-9M2Q] Batas tanggapan pertama terlampaui: Rabu, 25 November 2026 pukul 16.00 WIB',
  text: 'Batas terlampaui.\n\nBuka laporan – “segera”.',
  html: '<p>Batas terlampaui – “segera”.</p>',
  thread: 'KLT-7F3K-9M2Q@klaten.example',
  tag: 'a_b-c',
};

const parsed = async (changes: Partial<Mail> = {}) => simpleParser(await rawMail({ ...mail, ...changes }));

describe('the raw mail', () => {
  it('the raw mail holds sender, recipient, subject, text and HTML', async () => {
    const { from, to, subject, text, html } = await parsed();
    expect(from?.value).toEqual([mail.from]);
    expect(Array.isArray(to) ? [] : to?.value).toEqual([mail.to]);
    expect(subject).toBe(mail.subject);
    expect(text?.trim()).toBe(mail.text);
    expect(html).toBe(mail.html);
  });

  it('the raw mail is marked as automatic and names its language', async () => {
    const { headers } = await parsed();
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('x-auto-response-suppress')).toBe('All');
    expect(headers.get('content-language')).toBe('id');
    expect([...headers.keys()].filter((name) => name.startsWith('list'))).toEqual([]);
  });

  it('the mails of one case share a thread reference', async () => {
    expect((await parsed()).references).toBe('<KLT-7F3K-9M2Q@klaten.example>');
    expect((await simpleParser(await rawMail({ ...mail, thread: undefined } as never))).references).toBe(
      undefined,
    );
  });

  it('the raw mail is plain ASCII without lines over 998 characters', async () => {
    const raw = (await rawMail({ ...mail, html: `<p>${'panjang '.repeat(2000)}</p>` })).toString('latin1');
    expect(raw).toMatch(/^[\t\r\n -~]*$/);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
  });
});

describe('input that could break out of a header', () => {
  const breaks = ['\r\nBcc: x@evil.example', '\nBcc: x@evil.example', '\r', '\u0000', '\u2028'];

  it.each(breaks)('a control character is refused in subject, names and thread: %j', async (end) => {
    await expect(rawMail({ ...mail, subject: mail.subject + end })).rejects.toThrow(MailUndeliverableError);
    await expect(rawMail({ ...mail, to: { ...mail.to, name: end } })).rejects.toThrow(MailUndeliverableError);
    await expect(rawMail({ ...mail, from: { ...mail.from, name: end } })).rejects.toThrow(
      MailUndeliverableError,
    );
    await expect(rawMail({ ...mail, thread: `a${end}` })).rejects.toThrow(MailUndeliverableError);
  });

  it.each([
    'a@b.example,c@evil.example',
    'a@b.example\r\nBcc: c@evil.example',
    'Nama <a@b.example>',
    'a b@c.example',
    'a@b.example;c@d.example',
    '"a"@b.example',
    'a(b)@x.org',
    'a\\@x.org',
    'ä@x.org',
    'a@ä.org',
    'a\u200b@x.org',
    'a@x.org\u200b',
    '.a@x.org',
    'a.@x.org',
    'a..b@x.org',
    'a@.x.org',
    'a@x..org',
    'a@x.org.',
    'a@-x.org',
    'a@x-.org',
    'a@x.-org',
    'a@x.o',
    'a@x.1',
    'a@org',
    'a@[127.0.0.1]',
    `${'a'.repeat(65)}@x.org`,
    `a@${'b'.repeat(64)}.org`,
    'a@b@c.example',
    '',
  ])('an address that could break out of its header is refused: %j', async (address) => {
    await expect(rawMail({ ...mail, to: { address } })).rejects.toThrow(MailUndeliverableError);
  });

  it.each([
    'warga@contoh.example',
    'budi.santoso+lapor@dishub.klaten.go.id',
    "o'brien_1@x-y.org",
    "a!#$%&'*+/=?^_`{|}~-b@x.org",
    `${'a'.repeat(64)}@x.org`,
    `a@${'b'.repeat(63)}.xn--p1ai`,
  ])('a plain address is not changed: %s', async (address) => {
    const { to } = await parsed({ to: { address } });
    expect(Array.isArray(to) ? [] : to?.value).toEqual([{ name: '', address }]);
  });

  it('a name with a comma and quotes stays one recipient', async () => {
    const { to } = await parsed({ to: { name: 'A, "B" <c@evil.example>', address: 'a@b.example' } });
    expect(Array.isArray(to) ? [] : to?.value).toEqual([
      { name: 'A, "B" <c@evil.example>', address: 'a@b.example' },
    ]);
  });
});
