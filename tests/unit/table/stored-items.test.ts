import { afterEach, describe, expect, it, vi } from 'vitest';
import { scopeOf } from '#access/tenant-scope.ts';
import { dynamoAttachments } from '#table/attachments/attachments.ts';
import { assignmentItem, caseItem } from '#table/complaints/case-items.ts';
import { dynamoInbox } from '#table/complaints/inbox.ts';
import { caseAsStored, parseCase } from '#table/complaints/parse-case.ts';
import { parseEntry } from '#table/complaints/parse-entry.ts';
import { marshall, unmarshall } from '#table/engine/attribute-values.ts';
import { StoredItemError } from '#table/engine/parse-item.ts';
import { tenantTable } from '#table/engine/table.ts';
import { attachmentKey, entryKey } from '#table/keys/case-keys.ts';
import { officerKey } from '#table/keys/tenant-keys.ts';
import { dynamoTenants } from '#table/tenants/tenants.ts';
import { caseAt } from '../../support/complaints/cases.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const { complaint } = caseAt(tenant, 'dispatched');
const record = { complaint, codeHash: 'hash' };
const stored = (item: object) => unmarshall(marshall(item));
const items = [
  ...complaint.assignments.map((one) => stored(assignmentItem(record, one, undefined))),
  stored(caseItem(record)),
];

/** Answers commands with these answers in order; the last one repeats. */
function answering(...answers: object[]) {
  const sent: { readonly constructor: { readonly name: string }; readonly input: object }[] = [];
  const send = async (command: (typeof sent)[number]) => {
    sent.push(command);
    return answers.length > 1 ? answers.shift() : answers[0];
  };
  return { sent, table: tenantTable({ client: { send } as never, name: 'table' }, scopeOf(tenant)) };
}

const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
afterEach(() => logged.mockClear());

describe('a stored complaint', () => {
  it('a complaint is read as it was written', () => {
    expect(parseCase(items)!.complaint).toEqual(complaint);
  });

  it('a faulty item of a complaint is an error that names key and field but no contents', () => {
    const faulty = items.map((item) =>
      item.entity === 'complaint' ? { ...item, state: { ...complaint, stage: 'a private word' } } : item,
    );
    expect(() => parseCase(faulty)).toThrow(StoredItemError);
    expect(() => parseCase(faulty)).toThrow(/#C#.* CASE .*stage/);
    expect(() => parseCase(faulty)).not.toThrow(/a private word/);
  });

  it('a faulty item of a complaint is still read by the integrity check', () => {
    const faulty = items.map((item) => ({ ...item, owner: 'nobody' }));
    expect(caseAsStored(faulty)!.complaint.number).toBe(complaint.number);
  });
});

it('a timeline entry without its hash is an error and not an entry', () => {
  const key = entryKey('klaten', complaint.number, 1);
  expect(() => parseEntry({ ...key, id: 'an id', sequence: 1 })).toThrow(/ E#000001 .*hash/);
});

it('an inbox logs a faulty row and shows the others', async () => {
  const rows = items.filter(({ entity }) => entity === 'assignment');
  const faulty = { ...rows[0]!, urgency: 'a private word' };
  const { table } = answering({ Items: [faulty, ...rows].map((row) => marshall(row)) });
  const page = await dynamoInbox(table).page('coordinator', 10);
  expect(page.rows.map(({ number }) => number)).toEqual(rows.map(({ number }) => number));
  expect(String(logged.mock.calls[0]![0])).toMatch(/StoredItemError.*urgency/);
  expect(String(logged.mock.calls[0]![0])).not.toContain('a private word');
});

it('the store deletes the attachments of a case from every page of a query', async () => {
  const [first, second] = ['complainant-1', 'complainant-2'].map((slot) =>
    marshall(attachmentKey('klaten', complaint.number, slot)),
  );
  const { sent, table } = answering({ Items: [first], LastEvaluatedKey: first }, { Items: [second] }, {});
  await dynamoAttachments(table).forgetAll(complaint.number);
  const deleted = sent.filter((command) => command.constructor.name === 'DeleteItemCommand');
  expect(deleted.map(({ input }) => (input as { Key: unknown }).Key)).toEqual([first, second]);
});

describe('the directory of officers', () => {
  const key = marshall(officerKey('klaten', 'coordinator'));

  it('the directory reads again the offices that a batch read left out', async () => {
    const officer = { tenant: 'klaten', office: 'coordinator', agency: null, role: 'coordinator' } as const;
    const whole = { ...officer, title: { id: 'Admin', en: 'Administrator' }, email: 'a@contoh.go.id' };
    const { table } = answering(
      { UnprocessedKeys: { table: { Keys: [key] } } },
      { Responses: { table: [marshall({ ...officerKey('klaten', 'coordinator'), v: 1, ...whole })] } },
    );
    expect(await dynamoTenants(table).officers('klaten', ['coordinator'])).toEqual([whole]);
  });

  it('the directory gives up if the table leaves out an office again and again', async () => {
    const { sent, table } = answering({ UnprocessedKeys: { table: { Keys: [key] } } });
    await expect(dynamoTenants(table).officers('klaten', ['coordinator'])).rejects.toThrow(
      'could not be read',
    );
    expect(sent.length).toBeLessThan(10);
  });
});
