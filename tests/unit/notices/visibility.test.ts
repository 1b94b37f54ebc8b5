import { beforeAll, describe, expect, it } from 'vitest';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import { composeNotice } from '#notices/compose/compose-notice.ts';
import { loadQuoted } from '#notices/compose/load-quoted.ts';
import type { MailSources } from '#notices/compose/mail-sources.ts';
import type { Quotes } from '#notices/mails/parts/template.ts';
import { mailTemplates } from '#notices/mails/registry.ts';
import { followerOf, type Notice } from '#notices/plan/notice.ts';
import type { TemplateName } from '#notices/plan/template-names.ts';
import type { Office, TenantConfig } from '#tenants/tenant-config.ts';
import { caseAt, otherNumber } from '../../support/complaints/cases.ts';
import { entryVariants, mergedAuthor } from '../../support/complaints/entry-variants.ts';
import { type MailExpectation, whatMailsQuote } from '../../support/oracle/what-mails-quote.ts';
import { type ReaderOfCase, readsEntry, readsText } from '../../support/oracle/who-reads-entries.ts';
import { klaten } from '../../support/sop/klaten.ts';

let tenant: TenantConfig;
let open: Complaint;
beforeAll(async () => {
  tenant = await klaten();
  open = caseAt(tenant, 'accepted').complaint;
});

const markOf = (id: string): string => `mk<${id}>`;

/** By path. */
const refsIn = (value: unknown, path = ''): { path: string; id: string }[] => {
  if (value === null || typeof value !== 'object') return [];
  if ('hmac' in value) return [{ path, id: (value as unknown as { id: string }).id }];
  return Object.entries(value).flatMap(([key, inner]) => refsIn(inner, path ? `${path}.${key}` : key));
};

/** Another one than the merged complainant who acted. */
const mergedRecipient = `merged:${otherNumber === mergedAuthor ? 'KLT-2PWD-8K5R' : otherNumber}` as const;

const readerOf: Readonly<Record<MailExpectation['to'], ReaderOfCase>> = {
  complainant: 'complainant',
  'merged complainant': mergedRecipient,
  follower: 'public',
  office: 'office',
};

type Recipient = 'complainant' | typeof mergedRecipient | 'public' | Office;

const officeOf = (id: string): Office => tenant.offices.find((one) => one.id === id)!;

/** The whole timeline consists of these events. */
async function quotedFrom(
  template: TemplateName,
  events: readonly ComplaintEvent[],
  recipient: Recipient,
  complaint: Complaint = open,
) {
  const history = events.map((event, i) => ({ ...event, sequence: i + 1 }));
  const complaints = {
    timeline: async (_: string, after: number) => history.slice(after),
    texts: async (_: string, ids: readonly string[]) => new Map(ids.map((id) => [id, markOf(id)])),
  };
  const sources = { complaints, tenant } as unknown as MailSources;
  const { quotes } = mailTemplates[template] as { quotes: Quotes };
  const notice = { number: complaint.number, sequence: history.length, template };
  return loadQuoted(sources, notice, { complaint, recipient, quotes });
}

/** Ids of all texts that a mail could show. */
const marksIn = (quoted: Awaited<ReturnType<typeof loadQuoted>>): string[] => {
  const { words, decision, texts = new Map<string, string>() } = quoted ?? {};
  const shown = JSON.stringify([words, decision, ...texts.values()]);
  return [...new Set([...shown.matchAll(/mk<([^>]+)>/g)].map(([, id]) => id!))];
};

const mails = Object.entries(whatMailsQuote) as [TemplateName, MailExpectation][];
const quoting = mails.flatMap(([template, expected]) =>
  Object.entries(expected.quotes).flatMap(([type, paths]) =>
    entryVariants
      .filter((event) => event.type === type)
      // The first complainant hears from these mails only of what another one did.
      .filter(({ actor }) => !template.endsWith('-by-another') || actor.mergedNumber)
      .map((event, n) => ({
        name: `${template} about ${type}, variant ${n + 1}`,
        template,
        event,
        paths,
        to: expected.to,
      })),
  ),
);

const readersOf = (to: MailExpectation['to']): readonly [string, () => Recipient][] =>
  to === 'office'
    ? [
        ['the coordinator', () => officeOf('coordinator')],
        ['the liaison officer of the lead agency', () => officeOf('dishub/liaison')],
        ['the head of the lead agency', () => officeOf('dishub/head')],
        ['the inspectorate', () => officeOf('inspector')],
      ]
    : [[`the ${to}`, () => readerOf[to] as Recipient]];

const cases = quoting.flatMap((one) =>
  readersOf(one.to).map(([who, recipient]) => ({ ...one, who, recipient })),
);

it('every mail has an expectation of what it quotes', () => {
  expect(Object.keys(mailTemplates).sort()).toEqual(Object.keys(whatMailsQuote).sort());
});

describe('a mail shows its recipient the texts of the domain and no other', () => {
  it.each(cases)('$name, to $who', async ({ template, event, paths, to, recipient }) => {
    const where = `packages/notices/mails/${template}.ts`;
    const shown = marksIn(await quotedFrom(template, [event], recipient()));
    const inEvent = refsIn(event.data);
    const mayRead = (path: string) => readsText(event, path, readerOf[to]);
    const expected = inEvent.filter(({ path }) => paths.includes(path) && mayRead(path)).map(({ id }) => id);
    expect(shown, `${where}: texts shown to ${to}`).toEqual(expected);
  });
});

describe('a mail about a dispatch after a return', () => {
  it('a mail about a dispatch after a return shows the complainant the reasons of the return and of the coordinator', async () => {
    const [returned] = entryVariants.filter(({ type }) => type === 'complaint-returned.v1');
    const dispatched = entryVariants.find(
      (event) => event.type === 'complaint-dispatched.v1' && event.data.reason,
    )!;
    const quoted = await quotedFrom('dispatched', [returned!, dispatched], 'complainant');
    const reasonOf = (event: ComplaintEvent) => refsIn(event.data).find(({ path }) => path === 'reason')!.id;
    expect(marksIn(quoted)).toEqual([reasonOf(returned!), reasonOf(dispatched)]);
  });
});

describe('texts in a mail about a secret case', () => {
  it.each(cases)(
    'a mail about a secret case shows no text: $name, to $who',
    async ({ template, event, recipient }) => {
      expect(marksIn(await quotedFrom(template, [event], recipient(), { ...open, secret: true }))).toEqual(
        [],
      );
    },
  );
});

const officeMails = quoting.filter(({ to }) => to === 'office');

describe('texts in a mail to an office without access', () => {
  it.each(officeMails)(
    'a mail shows no text to an agency that lost the case: $name',
    async ({ template, event }) => {
      const quoted = await quotedFrom(template, [event], officeOf('dlh/liaison'));
      expect(quoted?.mayRead ?? false).toBe(false);
      expect(marksIn(quoted)).toEqual([]);
    },
  );

  it.each(officeMails)(
    'a mail shows no text to the lead agency of a case that became an oversight matter: $name',
    async ({ template, event }) => {
      const quoted = await quotedFrom(template, [event], officeOf('dishub/liaison'), {
        ...open,
        class: 'oversight',
      });
      expect(quoted?.mayRead ?? false).toBe(false);
      expect(marksIn(quoted)).toEqual([]);
    },
  );
});

describe('a mail is never about an entry that its recipient may not know of', () => {
  it.each(quoting)('$name', ({ template, event, to }) => {
    const readers = entryVariants
      .filter(({ type }) => type === event.type)
      .map((variant) => readsEntry(variant, readerOf[to]));
    expect(readers.includes(true), `packages/notices/mails/${template}.ts`).toBe(true);
  });
});

const throughComposer: readonly [TemplateName, string][] = [
  ['common-news', mergedRecipient],
  ['common-completion-asked', mergedRecipient],
  ['completed-by-another', 'complainant'],
  ['reopened-by-another', 'complainant'],
  ['follower-news', followerOf('hash')],
  ['reopened-after-review', 'complainant'],
];

/** As text and HTML. */
async function mailOf(template: TemplateName, recipient: string, event: ComplaintEvent): Promise<string> {
  const email = 'warga@contoh.example';
  const merged = { ...caseAt(tenant, 'archived').complaint, number: mergedRecipient.slice('merged:'.length) };
  Object.assign(merged, { archived: { mergedInto: open.number } });
  const complaints = {
    timeline: async () => [{ ...event, sequence: 1 }],
    texts: async (_: string, ids: readonly string[]) => new Map(ids.map((id) => [id, markOf(id)])),
    load: async () => ({ complaint: merged, codeHash: '' }),
    reporter: async () => ({ email, language: 'id' }),
  };
  const sources = {
    ...{ complaints, tenant, baseUrl: 'https://tanggap.example' },
    followers: { find: async () => ({ state: 'confirmed', email, language: 'id' }) },
    secret: async () => JSON.stringify({ current: 'k1', k1: 'of the test' }),
  } as unknown as MailSources;
  const notice: Notice = {
    ...{ tenant: tenant.id, number: open.number, sequence: 1, recipient, channel: 'mail', template },
    ...{ copy: false, actingFor: [], vacancies: [] },
  };
  const mail = await composeNotice(sources, notice, { complaint: open, codeHash: '' });
  return `${mail!.subject} ${mail!.text} ${mail!.html.replaceAll('&lt;', '<').replaceAll('&gt;', '>')}`;
}

describe('a whole mail to a recipient outside the offices', () => {
  it.each(
    throughComposer.flatMap(([template, recipient]) =>
      quoting
        .filter((one) => one.template === template)
        // A complainant who reopened a case gets no mail about it.
        .filter(
          ({ event }) =>
            template !== 'reopened-after-review' || ('by' in event.data && event.data.by === 'review'),
        )
        .map((one) => ({ ...one, recipient })),
    ),
  )('$name', async ({ template, event, paths, to, recipient }) => {
    const mail = await mailOf(template, recipient, event);
    for (const { path, id } of refsIn(event.data)) {
      const may = paths.includes(path) && readsText(event, path, readerOf[to]);
      expect(mail.includes(markOf(id)), `packages/notices/mails/${template}.ts: ${path} for the ${to}`).toBe(
        may,
      );
    }
  });
});
