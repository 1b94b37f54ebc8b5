import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isTakenByPeople, lifecycle, type StepName } from '#complaints/lifecycle.ts';
import { routing } from '#notices/plan/routing.ts';
import { runCommand } from './run-command.ts';

const root = join(import.meta.dirname, '..');

const folders = {
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

const recordForm = /^export const \w+ = recordContract\(/m;
const descriptionForm = /^export const description: StepDescription\b/m;
const subscribersForm = /^export const subscribers: Subscribers = \[(.*)\];$/m;
const examplesForm = /^export const examples\b/m;

interface Member {
  /** From the root of the repository. */
  readonly path: string;
  /** The file's name: `remark-added.v1`. */
  readonly stem: string;
  readonly source: string;
  readonly name: string;
  /** The file's name, or the name in its type. */
  readonly key: string;
}

const membersOf = (folder: keyof typeof folders): Member[] =>
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

/** The formatter's order of imports: packages, `#` paths, folders above, neighbours; `return` before `return-draft`. */
const rank = (path: string): string =>
  `${path.startsWith('.') ? (path.startsWith('..') ? 2 : 3) : path.startsWith('#') ? 1 : 0}${path.replace(/\.ts$/, '')}`;

const imports = (lines: readonly (readonly [what: string, path: string])[]): string =>
  [...lines]
    .sort(([, a], [, b]) => (rank(a) < rank(b) ? -1 : 1))
    .map(([what, path]) => `import ${what} from '${path}';`)
    .join('\n');

const named = (members: readonly Member[], folder: string) =>
  members.map(({ stem, name }) => [`{ ${name} }`, `${folder}/${stem}.ts`] as const);

const propertyName = (key: string): string => (/^\w+$/.test(key) ? key : `'${key}'`);
const property = (key: string, value: string): string =>
  key === value ? `  ${key},` : `  ${propertyName(key)}: ${value},`;

/** On one line if it fits, as the formatter does. */
function contractProperty({ stem, name }: Member, file: string, isEvent: boolean): string {
  const also = isEvent ? ['subscribers'] : [];
  const fields = [
    `contract: ${file}.${name}`,
    ...['examples', ...also].map((one) => `${one}: ${file}.${one}`),
  ];
  const line = `  '${stem}': { ${fields.join(', ')} },`;
  if (line.length <= 110) return line;
  return [`  '${stem}': {`, ...fields.map((field) => `    ${field},`), '  },'].join('\n');
}

const unionOf = (name: string, words: readonly string[]): string =>
  `type ${name} =\n${words.map((word) => `  | '${word}'`).join('\n')};`;

const lines = (...texts: readonly string[]): string => `${texts.join('\n')}\n`;
const heading = (from: string): string =>
  `// Written by \`npm run registries\` from ${from}; a test keeps it current.`;

function stepTable(): string {
  const steps = membersOf('steps');
  return lines(
    heading('this folder'),
    imports([
      ['type { StepName }', '../lifecycle.ts'],
      ['type { AnyStep }', './step.ts'],
      ...named(steps, '.'),
    ]),
    '',
    '/** The implementation of each step in the lifecycle. */',
    'export const steps: Readonly<Record<StepName, AnyStep>> = {',
    ...steps.map(({ stem, name }) => property(stem, name)),
    '};',
  );
}

function descriptionTable(): string {
  const described = membersOf('steps').filter(({ source }) => descriptionForm.test(source));
  return lines(
    heading(folders.steps),
    imports([
      ['type { PeoplesStep }', '#complaints/lifecycle.ts'],
      ['type { StepDescription }', '#complaints/steps/step.ts'],
      ...described.map(
        ({ stem, name }) => [`{ description as ${name} }`, `#complaints/steps/${stem}.ts`] as const,
      ),
    ]),
    '',
    'export const stepDescriptions: Readonly<Record<PeoplesStep, StepDescription>> = {',
    ...described.map(({ stem, name }) => property(stem, name)),
    '};',
  );
}

function complaintUnion(): string {
  const events = membersOf('events');
  return lines(
    heading('this folder'),
    imports([['* as z', 'zod/mini'], ...named(events, '.')]),
    '',
    '/** Any event of a complaint. Consumers parse all of them and ignore those they do not need. */',
    "export const complaintEvent = z.discriminatedUnion('type', [",
    ...events.map(({ name }) => `  ${name},`),
    ']);',
    '',
    'export type ComplaintEvent = z.infer<typeof complaintEvent>;',
    "export type EventType = ComplaintEvent['type'];",
  );
}

function letterUnion(): string {
  const events = membersOf('letters');
  return lines(
    heading('this folder'),
    imports([['* as z', 'zod/mini'], ...named(events, '.')]),
    '',
    "export const letterEvent = z.discriminatedUnion('type', [",
    ...events.map(({ name }) => `  ${name},`),
    ']);',
    'export type LetterEvent = z.infer<typeof letterEvent>;',
  );
}

function contractTable(): string {
  const messages = membersOf('messages').map((member) => ({ ...member, room: 'messages' }));
  const members = [
    ...membersOf('events').map((member) => ({ ...member, room: 'complaint' })),
    ...membersOf('letters').map((member) => ({ ...member, room: 'letter' })),
    ...messages,
  ];
  /** `remarkAdded` for the first version of a contract, `remarkAddedV2` for the next. */
  const file = ({ stem }: Member) =>
    stem
      .replace(/\.v1$/, '')
      .replace('.v', '-v')
      .replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return lines(
    heading('the folders beside it'),
    imports([
      ['type * as z', 'zod/mini'],
      ['type { EventType }', './complaint/union.ts'],
      ['type { LetterEvent }', './letter/union.ts'],
      ['type { Subscribers }', './queues.ts'],
      ...members.map((one) => [`* as ${file(one)}`, `./${one.room}/${one.stem}.ts`] as const),
    ]),
    '',
    '/** A schema with realistic examples that it accepts. */',
    'export interface Contract {',
    '  readonly contract: z.ZodMiniType;',
    '  readonly examples: readonly object[];',
    '}',
    '',
    '/** An event must also list its subscribers. */',
    'interface EventContract extends Contract {',
    '  readonly subscribers: Subscribers;',
    '}',
    '',
    '/** Commands between functions. They are no events, because nothing has happened yet. */',
    unionOf(
      'Message',
      messages.map(({ stem }) => stem),
    ),
    '',
    '/**',
    ' * All contracts by type, for docs and tests only: a function that imported them would bundle every schema. The examples',
    ' * with the number KLT-7F3K-9M20 form the complete timeline of one complaint.',
    ' */',
    "export const contracts: Readonly<Record<EventType | LetterEvent['type'], EventContract>> &",
    '  Readonly<Record<Message, Contract>> = {',
    ...members.map((one) => contractProperty(one, file(one), one.room !== 'messages')),
    '};',
  );
}

const subscribersOf = ({ source }: Member): string => subscribersForm.exec(source)?.[1] ?? '';

const subscriberTable = (): string =>
  lines(
    heading('the subscribers that each event names'),
    imports([
      ['type { EventType }', './complaint/union.ts'],
      ['type { LetterEvent }', './letter/union.ts'],
      ['type { Subscribers }', './queues.ts'],
    ]),
    '',
    '/** The subscribers of each event, as data, so that the publisher bundles no contracts. */',
    "export const subscribersByType: Readonly<Record<EventType | LetterEvent['type'], Subscribers>> = {",
    ...[...membersOf('events'), ...membersOf('letters')].map((one) =>
      property(one.stem, `[${subscribersOf(one)}]`),
    ),
    '};',
  );

const recordOnlyTable = (): string =>
  lines(
    heading('the events of a complaint'),
    '',
    '/** Events that are only recorded: the complaint stays as it was, except for its assignments. */',
    'export const recordOnlyEvents = [',
    ...membersOf('events')
      .filter(({ source }) => recordForm.test(source))
      .map(({ stem }) => `  '${stem}',`),
    '] as const;',
  );

function narrationTable(): string {
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

function mailTable(): string {
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

const templateNames = (): string =>
  lines(
    heading(folders.mails),
    '',
    '/** A mail, by the name of its file. */',
    `export ${unionOf(
      'TemplateName',
      membersOf('mails').map(({ stem }) => stem),
    )}`,
  );

/** By the path from the root. */
export const registries = (): Map<string, string> =>
  new Map([
    ['packages/complaints/steps/registry.ts', stepTable()],
    ['packages/api-description/step-descriptions.ts', descriptionTable()],
    ['events/complaint/union.ts', complaintUnion()],
    ['events/letter/union.ts', letterUnion()],
    ['events/contracts.ts', contractTable()],
    ['events/record-events.ts', recordOnlyTable()],
    ['events/subscribers.ts', subscriberTable()],
    ['packages/narration/registry.ts', narrationTable()],
    ['packages/notices/mails/registry.ts', mailTable()],
    ['packages/notices/plan/template-names.ts', templateNames()],
  ]);

const listens = (event: Member): boolean => subscribersOf(event).includes("'notices'");

const hasMail = ({ stem }: Member): boolean =>
  Object.entries(routing).some(([occasion, routes]) => occasion.split(' ')[0] === stem && routes.length > 0);

/** A request to follow a case sends mail without an event. */
const unrouted = ['follow-asked'];

/** Missing parts of steps, events and mails: each sentence begins with the file to write. */
export function forgotten(): string[] {
  const [steps, events, letters] = [membersOf('steps'), membersOf('events'), membersOf('letters')];
  const [entries, mails] = [membersOf('entries'), membersOf('mails')];
  const routed = Object.values(routing).flatMap((routes) => routes.map(({ template }) => template));
  const without = (members: readonly Member[], form: RegExp) =>
    members.filter(({ source }) => !form.test(source));
  return [
    ...Object.keys(lifecycle)
      .filter((step) => !steps.some(({ stem }) => stem === step))
      .map((step) => `${folders.steps}/${step}.ts is missing: the rule of a step of lifecycle.ts`),
    ...steps
      .filter(({ stem }) => !(stem in lifecycle))
      .map(({ path }) => `packages/complaints/lifecycle.ts lacks the step of ${path}`),
    ...without(steps, descriptionForm)
      .filter(({ stem }) => stem in lifecycle && isTakenByPeople(stem as StepName))
      .map(({ path }) => `${path} lacks "export const description: StepDescription": people take this step`),
    ...without([...events, ...letters], subscribersForm).map(
      ({ path }) => `${path} lacks "export const subscribers: Subscribers", in one line`,
    ),
    ...without([...events, ...letters, ...membersOf('messages')], examplesForm).map(
      ({ path }) => `${path} lacks "export const examples"`,
    ),
    ...events
      .filter(({ stem }) => !entries.some(({ key }) => key === stem))
      .map(({ stem }) => `${folders.entries}/${stem.replace('.v1', '')}.ts is missing: who reads ${stem}`),
    ...events
      .filter((event) => hasMail(event) && !listens(event))
      .map(({ path }) => `${path}: its subscribers lack 'notices', though plan/routing.ts has mails of it`),
    ...events
      .filter((event) => !hasMail(event) && listens(event))
      .map(
        ({ stem, path }) =>
          `packages/notices/plan/routing.ts has no mail of ${stem}, whose subscribers (${path}) name 'notices'`,
      ),
    ...routed
      .filter((template) => !mails.some(({ stem }) => stem === template))
      .map((template) => `${folders.mails}/${template}.ts is missing: plan/routing.ts sends it`),
    ...mails
      .filter(({ stem }) => !unrouted.includes(stem) && !routed.some((template) => template === stem))
      .map(({ path }) => `packages/notices/plan/routing.ts sends ${path} to nobody`),
  ];
}

/** Resolves with 1 if something is missing. */
async function writeRegistries(): Promise<number> {
  const files = registries();
  await Promise.all([...files].map(([path, text]) => writeFile(join(root, path), text)));
  console.log(`${files.size} registries written`);
  const missing = forgotten();
  for (const one of missing) console.error(one);
  return missing.length > 0 ? 1 : 0;
}

if (import.meta.main) await runCommand(writeRegistries);
