import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mail } from '#mail/mailer.ts';
import { exampleMails } from '../tests/support/notices/example-mails.ts';
import { runCommand } from './run-command.ts';

const folder = join(import.meta.dirname, '..', '.local', 'notices-preview');

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;' };
const plain = (text: string): string => text.replaceAll(/[&<]/g, (mark) => marks[mark]!);

const entry = ({ subject, to, text }: Mail, file: string): string =>
  `<li><p><a href="${file}">${plain(subject)}</a><br>${plain(to.name ?? to.address)}</p>
<details><summary>Text</summary><pre>${plain(text)}</pre></details></li>`;

/** Writes an example of every mail to files for a browser. */
async function preview(): Promise<undefined> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const entries: string[] = [];
  for (const [name, mail] of await exampleMails()) {
    await writeFile(join(folder, `${name}.html`), mail.html);
    entries.push(entry(mail, `${name}.html`));
  }
  const index = join(folder, 'index.html');
  await writeFile(
    index,
    `<!doctype html><meta charset="utf-8"><title>Notices</title><ul>${entries.join('')}</ul>`,
  );
  console.log(`${entries.length} mails: ${index}`);
}

await runCommand(preview);
