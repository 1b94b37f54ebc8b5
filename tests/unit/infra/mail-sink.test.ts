import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type MailSink, startMailSink } from '../../../infra/local/mail-sink.ts';
import { Mailbox } from '../../../infra/local/mailbox.ts';
import { mailboxPage } from '../../../infra/local/mailbox-pages.ts';

let folder: string;
let sink: MailSink;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tanggap-mail-'));
  sink = await startMailSink(folder);
});
afterEach(async () => {
  await sink.close();
  rmSync(folder, { recursive: true });
});

async function send(...mails: { subject: string; text: string; html?: string }[]): Promise<void> {
  const transport = createTransport({
    url: `smtp://${sink.address}`,
    ignoreTLS: true,
    pool: true,
    maxConnections: 1,
  });
  for (const mail of mails)
    await transport.sendMail({ from: 'a@klaten.example', to: 'b@klaten.example', ...mail });
  transport.close();
}

const rawMails = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

test('the mail sink stores each mail as it was sent, including lines that begin with a dot', async () => {
  await send({ subject: 'one', text: '.a\r\n..b\r\n.\r\nend' }, { subject: 'two', text: 'c' });
  const [first, second] = rawMails();
  expect(first).toContain('\r\n.a\r\n..b\r\n.\r\nend');
  expect(second).toContain('Subject: two');
});

test('the mailbox lists the newest mail first and shows its HTML in a sandbox', async () => {
  const mailbox = new Mailbox(folder);
  await send({ subject: 'Terlambat <1>', text: 'teks', html: '<p>halo</p><script>alert(1)</script>' });
  await send({ subject: 'Ditutup', text: 'teks' });
  const list = String((await mailboxPage(mailbox, '/mailbox')).body);
  expect(list.indexOf('Ditutup')).toBeLessThan(list.indexOf('Terlambat &lt;1&gt;'));

  const [, older] = await mailbox.newest(10);
  const shown = String((await mailboxPage(mailbox, `/mailbox/${older?.id}`)).body);
  expect(shown).toContain(`sandbox="allow-popups`);
  expect(shown).not.toContain('alert(1)');
  const html = await mailboxPage(mailbox, `/mailbox/${older?.id}/html`);
  expect(html.headers['content-security-policy']).toContain("default-src 'none'");
  expect(String((await mailboxPage(mailbox, `/mailbox/${older?.id}/raw`)).body)).toMatch(/^From: /m);
});

test('no path reaches files outside of the mailbox', async () => {
  const mailbox = new Mailbox(folder);
  for (const path of ['/mailbox/..%2F..%2Fetc', '/mailbox/../x', '/mailbox/none/raw']) {
    expect((await mailboxPage(mailbox, path)).status).toBe(404);
  }
});
