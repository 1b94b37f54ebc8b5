import { beforeAll, describe, expect, it } from 'vitest';
import { changesSince } from '#casework/commands/changes-since.ts';
import { personData } from '#casework/personal-data/person-data.ts';
import type { CompleteCase } from '#casework/records/case-archive.ts';
import type { ComplaintStore } from '#casework/records/complaint-store.ts';
import { trackComplaint, view } from '#casework/views/track-complaint.ts';
import type { Archived, Complaint } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import { changeText, newsText, timelineText } from '#narration/timeline-text.ts';
import { eventsOf } from '#notices/compose/load-quoted.ts';
import { mailTemplates } from '#notices/mails/registry.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import {
  complainant,
  coordinator,
  headOf,
  inspector,
  liaisonOf,
  supervisor,
} from '../../support/complaints/actors.ts';
import { caseAt, mergedCase, tuesday } from '../../support/complaints/cases.ts';
import { entryVariants, mergedAuthor } from '../../support/complaints/entry-variants.ts';
import { type ReaderOfCase, readsEntry, readsText } from '../../support/oracle/who-reads-entries.ts';
import { klaten } from '../../support/sop/klaten.ts';

let tenant: TenantConfig;
beforeAll(async () => {
  tenant = await klaten();
});

const author = `merged:${mergedAuthor}` as const;
const readers: readonly ReaderOfCase[] = ['complainant', author, 'merged:KLT-2PWD-8K5R', 'office', 'public'];
const languages = ['id', 'en'] as const;

/** Replaces every free text, so that leaks are found. */
const markOf = (id: string): string => `mk<${id}>`;
const marks = { get: markOf } as unknown as ReadonlyMap<string, string>;

const refsIn = (value: unknown, path = ''): { path: string; id: string }[] => {
  if (value === null || typeof value !== 'object') return [];
  if ('hmac' in value) return [{ path, id: (value as unknown as { id: string }).id }];
  return Object.entries(value).flatMap(([key, inner]) => refsIn(inner, path ? `${path}.${key}` : key));
};

const recordOf = ({ type }: ComplaintEvent): string =>
  `packages/narration/entries/${type.replace('.v1', '')}.ts`;

/** Everything that shows an entry to a reader: timeline, changes, news for followers. */
function told(event: ComplaintEvent, reader: ReaderOfCase): { timeline: string; all: string } {
  const lines = languages.map(
    (language) => timelineText(event, { texts: marks, tenant, language, reader }) ?? '',
  );
  const changes = languages.map((language) => changeText(event, { reader, tenant, language }) ?? '');
  const news =
    reader === 'public'
      ? languages.flatMap((language) => [true, false].map((has) => newsText(event, language, has) ?? ''))
      : [];
  return { timeline: lines.join(''), all: [...lines, ...changes, ...news].join('') };
}

describe.each(entryVariants.map((event, i) => [`${event.id} ${event.type} ${i}`, event] as const))(
  'the entry %s',
  (_, event) => {
    it.each(readers)('%s', (reader) => {
      const { timeline, all } = told(event, reader);
      if (!readsEntry(event, reader))
        expect(all, `${recordOf(event)}: ${reader} must read no sentence of it`).toBe('');
      else if (event.type !== 'complaint-triaged.v1')
        expect(all, `${recordOf(event)}: ${reader} must read that it happened`).not.toBe('');
      for (const { path, id } of refsIn(event.data)) {
        const may = readsText(event, path, reader);
        const where = may ? timeline : all;
        expect(
          where.includes(markOf(id)),
          `${recordOf(event)}: ${reader} ${may ? 'must' : 'must not'} read the text \`${path}\``,
        ).toBe(may);
      }
    });
  },
);

/** The examples of all events as the timeline of one case. */
const history = entryVariants.map(
  (event, i) =>
    ({ ...event, sequence: i + 1, hash: '', prev: '' }) as ComplaintEvent & { hash: string; prev: string },
);

const store = {
  timeline: async () => history,
  attachments: async () => [],
  load: async () => undefined,
  texts: async (...given: unknown[]) =>
    new Map((given.at(-1) as readonly string[]).map((id) => [id, markOf(id)])),
} as unknown as ComplaintStore;

function expectNothingMore(
  shown: unknown,
  sequences: readonly number[],
  reader: ReaderOfCase,
  surface: string,
) {
  const json = JSON.stringify(shown);
  const allowed = new Set<string>();
  for (const event of history)
    for (const { path, id } of refsIn(event.data)) if (readsText(event, path, reader)) allowed.add(id);
  const found = [...json.matchAll(/mk<([^>]+)>/g)].map(([, id]) => id!);
  expect(found.length, surface).toBeGreaterThan(5);
  expect(
    found.filter((id) => !allowed.has(id)),
    `${surface} shows texts to ${reader}`,
  ).toEqual([]);
  const leaked = history.filter((event) => sequences.includes(event.sequence) && !readsEntry(event, reader));
  expect(leaked.map(recordOf), `${surface} shows entries to ${reader}`).toEqual([]);
}

const officesOfCase: readonly (readonly [string, () => Actor])[] = [
  ['coordinator', () => coordinator],
  ['liaison of the lead', () => liaisonOf('dishub')],
  ['head of the lead', () => headOf('dishub')],
  ['inspectorate', () => inspector],
  ['supervisor', () => supervisor],
];

const reading = { language: 'id', now: tuesday } as const;

describe('a complaint with every kind of entry', () => {
  it('the complainant’s page and its API show the complainant’s own entries and no others', async () => {
    const { complaint } = caseAt(tenant, 'accepted');
    const shown = await trackComplaint(store, tenant, { complaint, codeHash: '' }, reading);
    expectNothingMore(
      shown,
      shown.timeline.map(({ sequence }) => sequence),
      'complainant',
      'packages/casework/views/track-complaint.ts',
    );
  });

  it.each([
    ['a merged complainant sees the common case’s entries for them, and their own words', { secret: false }],
    ['of a secret common case a merged complainant sees nothing but what they did', { secret: true }],
  ])('%s', async (_, changes) => {
    const common = { ...caseAt(tenant, 'accepted').complaint, ...changes };
    const merged = { ...mergedCase(caseAt(tenant, 'received')).complaint, number: mergedAuthor };
    const ofCommon = {
      ...store,
      load: async () => ({ complaint: common, codeHash: '' }),
      timeline: async (number: string) => (number === mergedAuthor ? [] : history),
    } as unknown as ComplaintStore;
    const complaint = {
      ...merged,
      archived: { ...(merged as Archived).archived, mergedInto: common.number },
    };
    const shown = await trackComplaint(
      ofCommon,
      tenant,
      { complaint: complaint as Complaint, codeHash: '' },
      reading,
    );
    const sequences = shown.commonTimeline!.map(({ sequence }) => sequence);
    expectNothingMore(shown, sequences, author, 'packages/casework/views/primary-case-view.ts');
    const own = history.filter(({ actor }) => actor.mergedNumber === mergedAuthor);
    expect(sequences).toEqual(expect.arrayContaining(own.map(({ sequence }) => sequence)));
    if (changes.secret) expect(sequences).toHaveLength(own.length);
  });

  it('an export for a person contains that person’s own entries and no others', () => {
    const { complaint } = caseAt(tenant, 'accepted');
    const ids = history.flatMap(({ data }) => refsIn(data).map(({ id }) => id));
    const held = {
      number: complaint.number,
      file: { complaint, codeHash: '' },
      // The complainant's export contains all texts of their own.
      entries: history.map((entry) =>
        entry.actor.mergedNumber ? entry : { ...entry, actor: { role: 'system' } },
      ),
      texts: ids.map((id) => ({ id, words: markOf(id) })),
      attachments: [],
      notices: [],
      accesses: [],
    } as unknown as CompleteCase;
    const { timeline } = personData(held, tenant, 'id')!;
    expectNothingMore(
      timeline,
      timeline.map(({ sequence }) => sequence),
      'complainant',
      'packages/casework/personal-data/person-data.ts',
    );
  });

  it.each(officesOfCase)('an office of the complaint sees the entries for offices: %s', async (_, actor) => {
    const { complaint } = caseAt(tenant, 'accepted');
    const shown = await view(store, tenant, complaint, { ...reading, actor: actor() });
    expectNothingMore(
      shown,
      shown.timeline.map(({ sequence }) => sequence),
      'office',
      'packages/casework/views/track-complaint.ts',
    );
  });

  it.each([['complainant', () => complainant] as const, ...officesOfCase])(
    'the conflict details contain no free text, and only entries of the reader: %s',
    async (_, actor) => {
      const { complaint } = caseAt(tenant, 'accepted');
      const changes = await changesSince(store, tenant, complaint, { readSequence: 0, actor: actor() });
      const reader = actor().role === 'complainant' ? 'complainant' : 'office';
      expect(JSON.stringify(changes)).not.toContain('mk<');
      const read = changes.map(({ sequence }) => history[sequence - 1]!);
      expect(read.length).toBeGreaterThan(20);
      expect(read.filter((event) => !readsEntry(event, reader)).map(recordOf)).toEqual([]);
    },
  );

  it.each([
    ['another agency', () => liaisonOf('dlh')],
    ['the head of another agency', () => headOf('dlh')],
  ] as const)('an office without a part in the complaint sees nothing: %s', async (_, actor) => {
    const { complaint } = caseAt(tenant, 'accepted');
    expect(await changesSince(store, tenant, complaint, { readSequence: 0, actor: actor() })).toEqual([]);
  });
});

const citizens = Object.entries(mailTemplates).filter(([, { languages: of }]) => of.length === 2);

describe('mails to citizens', () => {
  it.each(citizens)(
    'a mail quotes only entries that its reader may see: packages/notices/mails/%s.ts',
    (name, { quotes }) => {
      const reader: ReaderOfCase =
        name === 'follower-news' ? 'public' : name.startsWith('common-') ? author : 'complainant';
      for (const type of eventsOf(quotes)) {
        const may = entryVariants
          .filter((event) => event.type === type)
          .some((event) => readsEntry(event, reader));
        expect(may, `packages/notices/mails/${name}.ts tells the ${reader} of ${type}`).toBe(true);
      }
    },
  );
});
