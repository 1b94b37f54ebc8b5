import type { AddressObject, ParsedMail } from 'mailparser';
import type { KeptMail, Mailbox } from './mailbox.ts';

export interface MailboxPage {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

const maxListed = 200;

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:1.5rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}td,th{text-align:left;padding:.3rem .6rem;border-bottom:1px solid #ddd}
td{overflow-wrap:anywhere}iframe{width:100%;height:28rem;border:1px solid #bbb}pre{background:#f6f6f6;padding:.8rem;white-space:pre-wrap}`;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const page = (title: string, content: string): MailboxPage => ({
  status: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'",
  },
  body: `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>
<style>${style}</style><h1>${escaped(title)}</h1>${content}</html>`,
});

const receivers = (mail: ParsedMail): string =>
  [mail.to, mail.cc]
    .flat()
    .filter((address): address is AddressObject => address !== undefined)
    .map((address) => address.text)
    .join(', ');

/** Ids begin with the instant of arrival, with hyphens for colons and dot. */
const arrival = (id: string): string =>
  new Date(id.slice(0, 24).replace(/T(\d\d)-(\d\d)-(\d\d)-/, 'T$1:$2:$3.')).toLocaleString('sv');

const row = ({ id, mail }: KeptMail): string =>
  `<tr><td>${arrival(id)}<td>${escaped(receivers(mail))}<td><a href="/mailbox/${id}">${escaped(
    mail.subject ?? '(no subject)',
  )}</a>`;

async function list(mailbox: Mailbox): Promise<MailboxPage> {
  const mails = await mailbox.newest(maxListed);
  const rows = mails.map(row).join('\n');
  const table = `<table><tr><th>arrived<th>to<th>subject\n${rows}</table>`;
  return page(
    'Mailbox',
    mails.length > 0 ? table : '<p>No mail yet. It comes a few seconds after a report.</p>',
  );
}

const header = (name: string, value: string): string => `<tr><th>${name}<td>${escaped(value)}`;

/** Shows the mail's HTML in a sandboxed frame: no scripts, no access to other pages. */
function show(id: string, mail: ParsedMail): MailboxPage {
  const sandbox = 'allow-popups allow-popups-to-escape-sandbox';
  const frame = mail.html
    ? `<iframe title="HTML" sandbox="${sandbox}" src="/mailbox/${id}/html"></iframe>`
    : '';
  return page(
    mail.subject ?? '(no subject)',
    `<p><a href="/mailbox">Mailbox</a> · <a href="/mailbox/${id}/raw">raw</a></p>
<table>${header('from', mail.from?.text ?? '')}${header('to', receivers(mail))}${header('arrived', arrival(id))}</table>
<h2>HTML</h2>${frame}<h2>Text</h2><pre>${escaped(mail.text ?? '')}</pre>`,
  );
}

const html = (mail: ParsedMail): MailboxPage => ({
  status: 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
  },
  body: `<base target="_blank">${mail.html || ''}`,
});

const raw = (mail: Buffer): MailboxPage => ({
  status: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: mail,
});

const missing: MailboxPage = {
  ...page('No such mail', '<p><a href="/mailbox">Mailbox</a></p>'),
  status: 404,
};

/** Answers `/mailbox`: the list, `/ID`, `/ID/html` or `/ID/raw`. */
export async function mailboxPage(mailbox: Mailbox, path: string): Promise<MailboxPage> {
  const [id, form] = path.split('/').slice(2);
  if (!id) return list(mailbox);
  const mail = await mailbox.mail(id);
  if (!mail) return missing;
  if (form === 'raw') return raw(mailbox.raw(id) ?? Buffer.alloc(0));
  return form === 'html' ? html(mail) : show(id, mail);
}
