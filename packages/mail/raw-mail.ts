import MailComposer from 'nodemailer/lib/mail-composer';
import { mailAddress } from '#contact/mail-address.ts';
import { type Mail, MailUndeliverableError } from './mailer.ts';

/** Whatever ends a line or is not a character at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this finds
const endsLine = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;
/** RFC 5322 would fold a longer line; nobody reads a longer subject. */
const longestSubject = 250;

/**
 * The mail as it travels (RFC 5322), text and HTML as alternatives. It says that no person wrote it (RFC 3834), so
 * that nobody's absence notice answers it.
 * @throws MailUndeliverableError when an address, name, subject or thread holds what could break out of its header.
 */
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
      // For answering machines older than that header, and for Exchange.
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

/** A post to this address by the reader's mail program alone ends the mails (RFC 8058). A long address must not be folded. */
const oneClick = (url: string) => ({
  'List-Unsubscribe': { prepared: true, value: `<${url}>` },
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});
