import { afterEach, describe, expect, it, vi } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { stages } from '#events/vocabulary.ts';
import { caseItem } from '#table/complaints/case-items.ts';
import { parseCase } from '#table/complaints/parse-case.ts';
import { parseEntry, parseLetterEntry } from '#table/complaints/parse-entry.ts';
import { parseReporter } from '#table/complaints/parse-reporter.ts';
import { dynamoRecomputations } from '#table/complaints/recomputations.ts';
import { marshall, unmarshall } from '#table/engine/attribute-values.ts';
import { StoredItemError } from '#table/engine/parse-item.ts';
import { type Table, tenantTable } from '#table/engine/table.ts';
import {
  parseLetter,
  parseLetterNumber,
  parsePendingReprimand,
  parseRegister,
} from '#table/letters/parse-letter.ts';
import { dynamoMailLog } from '#table/notices/mail-log.ts';
import { dynamoSuppressionList } from '#table/notices/suppression-list.ts';
import { dynamoDataSubjects } from '#table/personal-data/data-subjects.ts';
import { parseAccess } from '#table/personal-data/parse-access.ts';
import { tenantInForce } from '#table/tenants/tenant-in-force.ts';
import { caseAt } from '../../support/complaints/cases.ts';
import { fixtureSecret } from '../../support/notices/notices-fixture.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const key = { pk: 'T#klaten#X', sk: 'ITEM' };
const at = '2026-11-25T02:15:00.000Z';

/** A table that answers every command with these items, and counts what its lists left out. */
function tableWith(...items: object[]) {
  const metric = vi.fn();
  const all = items.map((item) => marshall(item));
  const send = async () => ({ Item: all[0], Items: all, Responses: { table: all }, Attributes: all[0] });
  const table: Table = { client: { send } as never, name: 'table', metric };
  return { metric, table, own: tenantTable(table, scopeOf(tenant)) };
}

const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => logged.mockClear());

const letter = {
  tenant: 'klaten',
  id: '2026-12-03-dishub-1',
  sequence: 1,
  head: 'hash',
  agency: 'dishub',
  form: 'reprimand-1',
  draftedAt: at,
  state: 'draft',
  cases: [],
};
const pending = {
  form: 'reprimand-1',
  assignment: 'lead-2',
  deadline: 'accept',
  number: 'KLT-7F3K-9M2Q',
  agency: 'dishub',
  reachedAt: at,
};
const access = { at, day: '2026-11-25', office: 'coordinator', why: 'audit', fields: ['reporter'] };
const entry = {
  ...{ v: 1, id: 'KLT-7F3K-9M2Q-2', tenant: 'klaten', number: 'KLT-7F3K-9M2Q', sequence: 2, at },
  ...{ recordedAt: at, urgency: 'normal', actor: { role: 'coordinator' }, prev: 'a', hash: 'b' },
  ...{ type: 'lapor-recorded.v1', data: { number: '1001', filedAt: '2026-11-20', state: 'done' } },
};
const letterEntry = {
  ...{ v: 1, id: '2026-12-03-dishub-1-1', tenant: 'klaten', letter: '2026-12-03-dishub-1', sequence: 1 },
  ...{ at, recordedAt: at, actor: { role: 'system' }, prev: '', hash: 'b' },
  ...{ type: 'letter-drafted.v1', data: { agency: 'dishub', form: 'reprimand-1', cases: [] } },
};

const parsers = [
  {
    of: 'a letter',
    parse: parseLetter,
    whole: { letter },
    faulty: { letter: { ...letter, state: 'signed' } },
  },
  {
    of: 'a pending reprimand',
    parse: parsePendingReprimand,
    whole: pending,
    faulty: { ...pending, form: 'x' },
  },
  { of: 'a letter number', parse: parseLetterNumber, whole: { letter: 'an id' }, faulty: { letter: 7 } },
  { of: 'a register of letters', parse: parseRegister, whole: { last: 3 }, faulty: { last: 'three' } },
  { of: 'an access record', parse: parseAccess, whole: access, faulty: { ...access, why: 'curiosity' } },
  {
    of: 'a reporter',
    parse: parseReporter,
    whole: { reporter: { language: 'id', email: 'a@contoh.id' } },
    faulty: { reporter: { language: 'id', email: ['a@contoh.id'] } },
  },
  { of: 'the data of an entry', parse: parseEntry, whole: entry, faulty: { ...entry, data: { number: 1 } } },
  {
    of: 'the data of a letter entry',
    parse: parseLetterEntry,
    whole: letterEntry,
    faulty: { ...letterEntry, data: { agency: 'dishub', form: 'reminder', cases: [] } },
  },
];

it.each(parsers)(
  '$of is parsed, and a faulty one is an error that names its key',
  ({ parse, whole, faulty }) => {
    expect(() => parse({ ...key, ...whole })).not.toThrow();
    expect(() => parse({ ...key, ...faulty })).toThrow(StoredItemError);
    expect(() => parse({ ...key, ...faulty })).toThrow(/T#klaten#X ITEM/);
  },
);

it('an entry is parsed without the attributes of the table', () => {
  expect(parseEntry({ ...key, entity: 'timeline', gsi3pk: 'a', gsi3sk: 'b', ...entry })).toEqual(entry);
});

describe('the state of a complaint', () => {
  const stored = (state: object) =>
    parseCase([unmarshall(marshall(caseItem({ complaint: state as Complaint, codeHash: 'hash' })))]);

  it.each(stages)('the state of a complaint is read as written at the stage %s', (stage) => {
    const { complaint } = caseAt(tenant, stage);
    expect(stored(complaint)!.complaint).toEqual({ ...complaint, assignments: [] });
  });

  it.each(stages.filter((stage) => stage !== 'answered' && stage !== 'closed'))(
    'an answer on a complaint at the stage %s is an error',
    (stage) => {
      const answer = { at, kind: 'done', public: { id: 'a', hmac: 'b' } };
      expect(() => stored({ ...caseAt(tenant, stage).complaint, answer })).toThrow(StoredItemError);
    },
  );

  it('a postponed complaint without its postponement is an error', () => {
    const { complaint } = caseAt(tenant, 'postponed');
    expect(() => stored({ ...complaint, postponed: undefined })).toThrow(/ CASE .*postponed/);
  });
});

it('a recomputation in a shape of its own is an error, and a faulty record of a run is left out and counted', async () => {
  const { own, metric } = tableWith({ ...key, revision: 'first', record: { calendar: 'c' } });
  const store = dynamoRecomputations(own);
  await expect(store.read()).rejects.toThrow(/revision/);
  expect(await store.records()).toEqual([]);
  expect(metric).toHaveBeenCalledWith('StoredItemLeftOut', 1);
  expect(String(logged.mock.calls[0]![0])).toContain('T#klaten#X ITEM');
});

it('a data subject whose complaint does not say whether it is secret is an error', async () => {
  const { own } = tableWith({ ...key, entity: 'complaint', state: { class: 'no-oversight' } });
  await expect(dynamoDataSubjects(own).find(['X'])).rejects.toThrow(/state\.secret/);
});

it('a suppression without a known reason is an error and does not let a mail pass', async () => {
  const { own } = tableWith({ ...key, why: 'tired', at });
  const list = dynamoSuppressionList(own, async () => fixtureSecret);
  await expect(list.find('a@contoh.id')).rejects.toThrow(StoredItemError);
});

it('a mail of an unknown tenant is an error', async () => {
  const { table } = tableWith({ ...key, number: 'KLT-7F3K-9M2Q', notice: '1' });
  await expect(dynamoMailLog(table).mailOf('an id')).rejects.toThrow(/tenant/);
});

it('a version of a configuration that is no compressed data is an error', async () => {
  const { table } = tableWith({ ...key, version: 1, effectiveAt: at, config: 'text' });
  await expect(tenantInForce(table, 'klaten', at)).rejects.toThrow(/config/);
});
