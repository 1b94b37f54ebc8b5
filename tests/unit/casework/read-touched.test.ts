import { describe, expect, it } from 'vitest';
import type { AffectedCase } from '#casework/personal-data/affected-cases.ts';
import { allAffected, readAffected } from '#casework/personal-data/read-affected.ts';
import type { AccessRecord } from '#casework/records/access-record.ts';
import { openCase } from '#casework/views/open-case.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { caseworkFixture, failureFrom } from '../../support/casework/casework-fixture.ts';
import {
  coordinator,
  headOf,
  inspector,
  liaisonOf,
  operator,
  supervisor,
} from '../../support/complaints/actors.ts';
import { tuesday } from '../../support/complaints/cases.ts';
import { memoryAccessRecords, memoryDataSubjects } from '../../support/memory/memory-lists.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const now = wib('2026-11-27', '08:00');
const week = { from: '2026-11-20', to: '2026-11-27' };

function aScene() {
  const desk = caseworkFixture(tenant);
  const records = memoryAccessRecords(desk.memory);
  const former = {
    ...tenant,
    offices: [{ ...tenant.offices[0]!, id: 'gone', email: 'gone@klaten.example' }],
  };
  const stores = {
    records,
    people: memoryDataSubjects(desk.memory),
    configurations: { since: async () => [tenant, former] },
  };
  const look = (number: string | undefined, changes: Partial<AccessRecord> = {}) =>
    records.add({
      ...(number ? { number } : {}),
      ...{ at: tuesday, day: '2026-11-24', office: 'coordinator', why: 'read-case', fields: ['email'] },
      ...changes,
    });
  const touched = async (actor: Actor, request: object = {}) => {
    const items: AffectedCase[] = [];
    let withheld = 0;
    let cursor: string | undefined;
    let pages = 0;
    do {
      const page = await readAffected(stores, tenant, { ...week, ...request }, { actor, now, cursor });
      items.push(...page.items);
      withheld += page.withheld;
      cursor = page.next;
      pages++;
    } while (cursor);
    return { items, withheld, pages };
  };
  const numbers = async (request: object = {}) =>
    [...new Set((await touched(inspector, request)).items.map(({ number }) => number))].sort();
  return { desk, stores, look, touched, numbers };
}

describe('the list of persons whose data was read', () => {
  it('the list says for each complaint who read it, why and which fields, and how to reach the person, without personal data', async () => {
    const { desk, stores, touched } = aScene();
    const number = await desk.submitted({ name: 'Sri' });
    const { complaint } = (await desk.store.load(number))!;
    for (const kept of desk.memory.cases.values()) kept.contact = 'k1.hash';
    const opening = { number, actor: coordinator, language: 'id', now: tuesday } as const;
    for (let twice = 0; twice < 2; twice++)
      await openCase({ complaints: desk.store, records: stores.records }, tenant, opening);
    const { items, withheld } = await touched(supervisor);
    expect({ items, withheld }).toEqual({
      items: [
        {
          ...{ number: complaint.number, looks: 2, offices: ['coordinator'], why: ['read-case'] },
          ...{ first: '2026-11-24T10:00:00+07:00', last: '2026-11-24T10:00:00+07:00' },
          ...{ fields: ['email', 'name'], watched: false },
          person: { reference: 'k1.hash', ways: ['email'], named: true },
        },
      ],
      withheld: 0,
    });
    expect(JSON.stringify(items)).not.toMatch(/Sri|warga@/);
  });

  it('the list contains the accesses from one instant until before another, also within a day', async () => {
    const { desk, look, numbers } = aScene();
    const [early, first, last, late] = await Promise.all([1, 2, 3, 4].map(() => desk.submitted()));
    const from = wib('2026-11-24', '09:00');
    const to = wib('2026-11-25', '09:00');
    await look(early, { at: wib('2026-11-24', '08:59') });
    await look(first, { at: from });
    await look(last, { at: wib('2026-11-25', '08:59'), day: '2026-11-25' });
    await look(late, { at: to, day: '2026-11-25' });
    expect(await numbers({ from, to })).toEqual([first, last].sort());
    expect(await numbers({ from: '2026-11-24T09:00:00+07:00', to: '2026-11-25' })).toEqual([first]);
  });

  it('an auditor can ask for one office by id or address, also one that no longer exists, or for everybody', async () => {
    const { desk, look, numbers } = aScene();
    const [by, gone, own, handed] = await Promise.all([1, 2, 3, 4].map(() => desk.submitted()));
    await look(by);
    await look(gone, { office: 'gone' });
    await look(own, { office: 'complainant', why: 'export', fields: ['all'] });
    await look(handed, { office: 'operator', why: 'export', fields: ['all'] });
    expect(await numbers()).toEqual([by, gone, own, handed].sort());
    expect(await numbers({ office: 'coordinator' })).toEqual([by]);
    expect(await numbers({ office: 'gone@klaten.example' })).toEqual([gone]);
    expect(await numbers({ office: 'complainant' })).toEqual([own]);
    expect(await numbers({ office: 'dishub/liaison' })).toEqual([]);
  });

  it('the list comes in pages and contains each access once', async () => {
    const { desk, look, touched } = aScene();
    const number = await desk.submitted();
    for (const day of ['2026-11-23', '2026-11-24', '2026-11-25'])
      for (const office of ['coordinator', 'dishub/liaison', 'gone'])
        for (let minute = 1; minute <= 5; minute++)
          await look(number, { office, day, at: wib(day, `10:0${minute}`) });
    const { items, pages } = await touched(inspector);
    expect(pages).toBeGreaterThan(3);
    expect(items.reduce((sum, { looks }) => sum + looks, 0)).toBe(45);
  });

  it('the list omits reads of the access log, and names no complainant if only a follower’s data was exported', async () => {
    const { desk, look, touched } = aScene();
    const [audited, followed] = [await desk.submitted(), await desk.submitted()];
    await look(audited, { why: 'audit', fields: ['access-records'] });
    await look(undefined, { why: 'audit', fields: ['access-records'] });
    await look(followed, { office: 'operator', why: 'export', fields: ['follower'] });
    const { items } = await touched(inspector);
    expect(items).toMatchObject([{ number: followed, fields: ['follower'] }]);
    expect(items[0]).not.toHaveProperty('person');
  });

  it('the supervisor is not shown cases that are or were secret, only their number', async () => {
    const { desk, look, touched } = aScene();
    const [open, then, since] = [await desk.submitted(), await desk.submitted(), await desk.submitted()];
    await desk.dispatch(since, { secret: true });
    await look(open);
    await look(then, { fields: ['email', 'case'] });
    await look(since);
    const seen = await touched(supervisor);
    expect([seen.items.map(({ number }) => number), seen.withheld]).toEqual([[open], 2]);
    const all = await touched(inspector);
    expect(new Set(all.items.map(({ number }) => number))).toEqual(new Set([open, then, since]));
    expect(all.withheld).toBe(0);
  });

  it('the list marks an erased case and contains no person for it', async () => {
    const { desk, look, touched } = aScene();
    const number = await desk.submitted();
    await look(number);
    const kept = [...desk.memory.cases.values()][0]!;
    delete kept.reporter;
    const erased = { at: now, basis: 'request', kinds: ['identity'] } as const;
    kept.file = { ...kept.file, complaint: { ...kept.file.complaint, erased } };
    const { items } = await touched(inspector);
    expect(items).toMatchObject([{ number, erased: true }]);
    expect(items[0]).not.toHaveProperty('person');
  });

  it('only auditors and the operator can query the list, and each query is recorded first', async () => {
    const { desk, stores, touched } = aScene();
    for (const actor of [coordinator, liaisonOf('dishub'), headOf('dishub'), operator])
      expect(await failureFrom(touched(actor))).toMatchObject({ rule: 'not-your-role' });
    expect(desk.memory.records).toEqual([]);
    await touched(supervisor, { from: '2026-11-26' });
    await allAffected(stores, tenant, week, now);
    expect(desk.memory.records).toMatchObject([
      { office: 'supervisor', why: 'audit' },
      { office: 'operator', why: 'audit' },
    ]);
    const full = { ...stores.records, add: async () => Promise.reject(new Error('full')) };
    const asked = { actor: inspector, now };
    await expect(readAffected({ ...stores, records: full }, tenant, week, asked)).rejects.toThrow('full');
  });

  it.each([
    [{ from: 'kemarin' }, 'from', 'bad-day-or-instant'],
    [{ from: '2026-11-31' }, 'from', 'bad-day-or-instant'],
    [{ to: '2026-11-31T09:00:00+07:00' }, 'to', 'bad-day-or-instant'],
    [{ from: '2026-11-24T09:00' }, 'from', 'bad-day-or-instant'],
    [{ from: '2026-11-28', to: '2026-11-29' }, 'from', 'in-future'],
    [{ to: '2026-11-20' }, 'to', 'not-after-from'],
    [{ from: '2026-08-26' }, 'to', 'stretch-too-long'],
    [{ office: 'nobody' }, 'office', 'unknown-office'],
  ])('a query with %o is refused with what is wrong with %s: %s', async (request, field, code) => {
    const { touched } = aScene();
    expect(await failureFrom(touched(inspector, request))).toMatchObject({
      failure: 'fields',
      fields: [{ field, code }],
    });
  });

  it.each(['', 'x', Buffer.from('{"day":"2026-11-24"}').toString('base64url')])(
    'the list refuses a cursor that it did not issue: %s',
    async (cursor) => {
      const { stores } = aScene();
      const asked = readAffected(stores, tenant, week, { actor: inspector, now, cursor });
      expect(await failureFrom(asked)).toMatchObject({ fields: [{ field: 'cursor', code: 'bad-value' }] });
    },
  );

  it('the operator’s command gives the whole list with each complaint once', async () => {
    const { desk, stores, look } = aScene();
    const [one, other] = [await desk.submitted(), await desk.submitted()];
    await look(other, { day: '2026-11-25', at: wib('2026-11-25', '10:00'), fields: ['phone'] });
    await look(one);
    await look(other, { office: 'dishub/liaison', at: wib('2026-11-24', '11:00') });
    expect(await allAffected(stores, tenant, week, now)).toMatchObject([
      { number: one, looks: 1 },
      {
        ...{
          number: other,
          looks: 2,
          offices: ['coordinator', 'dishub/liaison'],
          fields: ['email', 'phone'],
        },
        ...{ first: '2026-11-24T11:00:00+07:00', last: '2026-11-25T10:00:00+07:00' },
      },
    ]);
  });
});
