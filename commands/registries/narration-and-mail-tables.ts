import { folders, membersOf } from './folder-members.ts';
import { heading, imports, lines, named, property, unionOf } from './source-text.ts';

export function narrationTable(): string {
  const entries = membersOf('entries');
  return lines(
    heading('entries/'),
    imports([
      ['type { EventType }', '#events/complaint/union.ts'],
      ['type { EntryNarration }', './entry.ts'],
      ...named(entries, './entries'),
    ]),
    '',
    '/** How each event is narrated. An event without a record in `entries/` does not compile. */',
    'export const narrations: { readonly [Type in EventType]: EntryNarration<Type> } = {',
    ...entries.map(({ key, name }) => property(key, name)),
    '};',
  );
}

export function mailTable(): string {
  const mails = membersOf('mails');
  return lines(
    heading('this folder'),
    imports([
      ['type { TemplateName }', '../plan/template-names.ts'],
      ['type { MailTemplate }', './parts/template.ts'],
      ...named(mails, '.'),
    ]),
    '',
    'export const mailTemplates: Readonly<Record<TemplateName, MailTemplate>> = {',
    ...mails.map(({ stem, name }) => property(stem, name)),
    '};',
  );
}

export const templateNames = (): string =>
  lines(
    heading(folders.mails),
    '',
    '/** A mail, by the name of its file. */',
    `export ${unionOf(
      'TemplateName',
      membersOf('mails').map(({ stem }) => stem),
    )}`,
  );
