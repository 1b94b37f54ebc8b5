import { type Member, membersOf, subscribersOf } from './folder-members.ts';
import { heading, imports, lines, named, property, unionOf } from './source-text.ts';

const recordForm = /^export const \w+ = recordContract\(/m;

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

export function complaintUnion(): string {
  const events = membersOf('events');
  return lines(
    heading('this folder'),
    imports([['type { AnyOf }', '../schema-for.ts'], ...named(events, '.')]),
    '',
    '/** The events of a complaint. Consumers parse all of them and ignore those they do not need. */',
    'export const complaintEvents = {',
    ...events.map(({ stem, name }) => `  '${stem}': ${name},`),
    '} as const;',
    '',
    'export type ComplaintEvent = AnyOf<typeof complaintEvents>;',
    "export type EventType = ComplaintEvent['type'];",
  );
}

export function letterUnion(): string {
  const events = membersOf('letters');
  return lines(
    heading('this folder'),
    imports([['type { AnyOf }', '../schema-for.ts'], ...named(events, '.')]),
    '',
    'export const letterEvents = {',
    ...events.map(({ stem, name }) => `  '${stem}': ${name},`),
    '} as const;',
    'export type LetterEvent = AnyOf<typeof letterEvents>;',
  );
}

export function contractTable(): string {
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

export const subscriberTable = (): string =>
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

export const recordOnlyTable = (): string =>
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
