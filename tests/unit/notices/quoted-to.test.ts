import { expect, it } from 'vitest';
import { mailTemplates } from '#notices/mails/registry.ts';
import { type NoticeRoute, routing } from '#notices/plan/routing.ts';
import { exampleMails } from '../../support/notices/example-mails.ts';
import { type MailReader, whoReadsEntries } from '../../support/oracle/who-reads-entries.ts';

/** By their relation to the case; several where it depends on who asked or answered. */
const readersOf: Readonly<Record<NoticeRoute['to'], readonly MailReader[]>> = {
  complainant: ['complainant'],
  // Their mails about what another complainant did quote none of it.
  'other-complainant': [],
  'merged-complainants': ['partner'],
  followers: ['follower'],
  'assigned-coordinator': ['coordinator'],
  'assigned-lead': ['lead'],
  'assigned-support': ['support'],
  'assigned-unit': ['unit'],
  'assigned-head': ['head'],
  'head-of-lead': ['head'],
  'assigned-inspectorate': ['inspector'],
  'answering-office': ['lead'],
  'office-that-answered': ['lead', 'coordinator'],
  'asking-office': ['coordinator', 'lead'],
  // Their mails quote no text of a person.
  'duty-officer': [],
  'erasing-office': [],
  'ladder-recipient': [],
  'ladder-copies': [],
  'owners-with-less-time': [],
  'owners-of-resumed-work': [],
  'owners-of-ended-work': [],
};

/** The relations to the case whose mails about an event quote its texts; work that ended is told without them. */
const quotedIn = (type: string): MailReader[] =>
  Object.entries(routing)
    .filter(([trigger]) => trigger.split(' ')[0] === type)
    .flatMap(([, routes]) => routes)
    .filter(({ template }) => template !== 'work-ended')
    .filter(({ template }) => ([mailTemplates[template].quotes].flat() as unknown[]).includes(type))
    .flatMap(({ to }) => readersOf[to]);

const written = Object.entries(whoReadsEntries).flatMap(([type, rule]) =>
  typeof rule === 'object' && rule.writtenBy ? [[type, rule.quotedTo ?? []] as const] : [],
);

it.each(written)(
  'the mails about %s quote its texts exactly to the readers whom the oracle names: %s',
  (type, quotedTo) => {
    expect(
      [...new Set(quotedIn(type))].sort(),
      `packages/notices/plan/routing.ts against quotedTo in tests/support/oracle/who-reads-entries.ts: ${type}`,
    ).toEqual([...quotedTo].sort());
  },
);

it('a mail on ended work quotes nobody', async () => {
  const ended = [...(await exampleMails())].filter(([, { template }]) => template === 'work-ended');
  expect(ended.length).toBeGreaterThan(0);
  for (const [name, { html, text }] of ended) {
    expect(html, name).not.toContain('<blockquote');
    expect(text, name).not.toMatch(/^> /m);
  }
});
