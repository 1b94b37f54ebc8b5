import MailComposer from 'nodemailer/lib/mail-composer';
import { mailAddress } from '#contact/mail-address.ts';
import { type Mail, MailUndeliverableError } from './mailer.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds
const endsLine = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
const longestSubject = 250;

/** RFC 5322, marked as automatic (RFC 3834). @throws MailUndeliverableError when a value could inject a header */
export async function rawMail(mail: Mail): Promise<Buffer> {
  const { from, to, subject, thread, text, html, language, attachments = [], unsubscribe } = mail;
  const lines = [from.name, to.name, subject, thread, unsubscribe].filter((line) => line !== undefined);
  if (lines.some((line) => endsLine.test(line)) || subject.length > longestSubject)
    throw new MailUndeliverableError('bad-header');
  if (![from.address, to.address].every((address) => mailAddress.test(address)))
    throw new MailUndeliverableError('bad-address');
  const composer = new MailComposer({
    from: { name: from.name ?? '', address: from.address },
    to: { name: to.name ?? '', address: to.address },
    subject,
    ...(thread ? { references: `<${thread}>` } : {}),
    text,
    html,
    attachments: attachments.map(({ name, type, content }) => ({
      filename: name,
      contentType: type,
      content: Buffer.from(content),
    })),
    headers: {
      'Auto-Submitted': 'auto-generated',
      // For auto-responders older than that header, and for Exchange.
      Precedence: 'bulk',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': language,
      ...(unsubscribe ? oneClick(unsubscribe) : {}),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** RFC 8058. `prepared` keeps a long address from being folded. */
const oneClick = (url: string) => ({
  'List-Unsubscribe': { prepared: true, value: `<${url}>` },
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});
