import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import type { Mail } from '#mail/mailer.ts';
import { rawMail } from '#mail/raw-mail.ts';
import { mailTemplates } from '#notices/mails/registry.ts';
import { exampleMails } from '../../support/notices/example-mails.ts';

const examples = [...(await exampleMails())];
const isOfLetter = (name: string) => name.startsWith('letter-');
const isAboutOne = (name: string) => !/^(?:digest|office-)/.test(name) && !isOfLetter(name);

it.each(Object.entries(mailTemplates))(
  'the mail %s has an example in each of its languages',
  (template, { languages }) => {
    // The complainant of a secret case gets the generic mail instead of the template.
    const made = examples.filter(([name, mail]) => mail.template === template && !name.startsWith('secret-'));
    expect(
      [...new Set(made.map(([, { language }]) => language))].sort(),
      `tests/support/notices/example-mails.ts lacks a life in which packages/notices/mails/${template}.ts is sent in each of its languages`,
    ).toEqual([...languages].sort());
  },
);

it('generic news, digests, letters and unreachable offices have an example mail as well', () => {
  const others = examples.filter(([, mail]) => !mail.template).map(([name]) => name);
  expect(others).toEqual([
    'digest',
    'digest-of-copies',
    'office-unreachable',
    'office-mail-lost',
    'office-reachable',
    'office-reachable-itself',
    'letter-drafts',
    'letter-1-to-head',
    'letter-1-copy-to-supervisor',
    'letter-2-to-stand-in',
    'letter-2-copy-to-inspectorate',
  ]);
  const names = examples.map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(['secret-news', 'secret-news-en']));
  for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9-]+$/);
});

describe.each(examples)('the mail %s', (name, mail: Mail) => {
  it('the mail arrives unchanged, with headers that say what it is', async () => {
    const { subject, text, html, headers, references } = await simpleParser(await rawMail(mail));
    expect(subject).toBe(mail.subject);
    expect(text?.replaceAll('\r\n', '\n').trim()).toBe(mail.text.trim());
    expect(html).toContain(mail.html.trim().slice(-200));
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(references ?? '').toMatch(isAboutOne(name) ? /^<KLT-\w{4}-\w{4}@klaten\.example>$/ : /^$/);
  });

  it('the mail has a subject with number and date, and a link to the case', () => {
    const date = /\d{1,2} \p{L}+ 202\d/u;
    if (isAboutOne(name)) expect(mail.subject).toMatch(/^\[KLT-\w{4}-\w{4}\] /);
    if (isOfLetter(name)) expect(mail.subject).toMatch(/nomor 700\/\d{3}\/XII\/2026|konsep surat teguran/);
    // The question to follow has no event.
    else if (!/^(?:secret-news|follow-asked)/.test(name)) expect(mail.subject).toMatch(date);
    if (/^office-/.test(name) || name === 'letter-drafts') return;
    // Followers have no page of the case, so the mail has only the link to unsubscribe.
    if (mail.unsubscribe) return expect(mail.text).toContain('/klaten/berhenti?nomor=KLT-');
    const link = mail.to.name ? /klaten\/petugas\/laporan\/KLT-/ : /klaten\/lacak\?nomor=KLT-/;
    for (const body of [mail.text, mail.html]) expect(body).toMatch(link);
  });

  it('the mail has the same content as text and HTML, loads nothing external and is not too long', () => {
    const words = mail.html.replaceAll(/<style.*?<\/style>|<[^>]+>/gs, ' ');
    for (const line of mail.text.split('\n').filter((one) => /^\p{Lu}[^:>]{20,}[.]$/u.test(one)))
      expect(words).toContain(line.replaceAll('&', '&amp;'));
    expect(mail.html).not.toMatch(/<(img|script|link|iframe)|url\(/i);
    expect(mail.html.length).toBeLessThan(100_000);
  });
});
