import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

export const folders = {
  steps: 'packages/complaints/steps',
  events: 'events/complaint',
  letters: 'events/letter',
  messages: 'events/messages',
  entries: 'packages/narration/entries',
  mails: 'packages/notices/mails',
} as const;

/** The exports of a file, by the form of its folder. */
const forms = {
  steps: /^export const (\w+) = step\(/m,
  events: /^export const (\w+) = (?:contract|recordContract)\(/m,
  letters: /^export const (\w+) = letterContract\(/m,
  messages: /^export const (\w+) = z\.strictObject\(/m,
  entries: /^export const (\w+): EntryNarration<'([^']+)'>/m,
  mails: /^export const (\w+) = mailTemplate\(/m,
} as const satisfies Record<keyof typeof folders, RegExp>;

export const descriptionForm = /^export const description: StepDescription\b/m;
export const subscribersForm = /^export const subscribers: Subscribers = \[(.*)\];$/m;
export const examplesForm = /^export const examples\b/m;

export interface Member {
  /** From the root of the repository. */
  readonly path: string;
  /** The file's name: `remark-added.v1`. */
  readonly stem: string;
  readonly source: string;
  readonly name: string;
  /** The file's name, or the name in its type. */
  readonly key: string;
}

export const membersOf = (folder: keyof typeof folders): Member[] =>
  readdirSync(join(root, folders[folder]))
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => {
      const path = `${folders[folder]}/${file}`;
      const source = readFileSync(join(root, path), 'utf8');
      const stem = basename(file, '.ts');
      const [, name, key = stem] = forms[folder].exec(source) ?? [];
      return name ? [{ path, stem, source, name, key }] : [];
    })
    .sort((a, b) => (a.stem < b.stem ? -1 : 1));

export const subscribersOf = ({ source }: Member): string => subscribersForm.exec(source)?.[1] ?? '';
