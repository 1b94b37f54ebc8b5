import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import type { Mail } from '#mail/mailer.ts';
import { rawMail } from '#mail/raw-mail.ts';
import { exampleMails } from '../../support/example-mails.ts';

const examples = [...(await exampleMails())];
const isAboutOne = (name: string) => !name.startsWith('digest') && name !== 'office-unreachable';

describe.each(examples)('the mail %s', (name, mail: Mail) => {
  it('arrives as it was written, under headers that say what it is', async () => {
    const { subject, text, html, headers, references } = await simpleParser(await rawMail(mail));
    expect(subject).toBe(mail.subject);
    expect(text?.replaceAll('\r\n', '\n').trim()).toBe(mail.text.trim());
    expect(html).toContain(mail.html.trim().slice(-200));
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(references ?? '').toMatch(isAboutOne(name) ? /^<KLT-\w{4}-\w{4}@klaten\.example>$/ : /^$/);
  });

  it('has a subject with number and date, and leads to the case', () => {
    const date = /\d{1,2} \p{L}+ 202\d/u;
    if (isAboutOne(name)) expect(mail.subject).toMatch(/^\[KLT-\w{4}-\w{4}\] /);
    if (name !== 'secret-news') expect(mail.subject).toMatch(date);
    if (name === 'office-unreachable') return;
    const link = mail.to.name ? /klaten\/kasus\/KLT-/ : /klaten\/lacak\?nomor=KLT-/;
    for (const body of [mail.text, mail.html]) expect(body).toMatch(link);
  });

  it('says the same as text and as HTML, fetches nothing and is not cut off', () => {
    const words = mail.html.replaceAll(/<style.*?<\/style>|<[^>]+>/gs, ' ');
    for (const line of mail.text.split('\n').filter((one) => /^\p{Lu}[^:>]{20,}[.]$/u.test(one)))
      expect(words).toContain(line.replaceAll('&', '&amp;'));
    expect(mail.html).not.toMatch(/<(img|script|link|iframe)|url\(/i);
    expect(mail.html.length).toBeLessThan(100_000);
  });
});
