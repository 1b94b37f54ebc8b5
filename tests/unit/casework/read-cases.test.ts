import { describe, expect, it } from 'vitest';
import { listAssignments } from '#casework/views/list-assignments.ts';
import { openByCode, trackComplaint } from '#casework/views/track-complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { caseworkFixture, failureFrom } from '../../support/casework/casework-fixture.ts';
import { openWholeCase } from '../../support/casework/open-whole-case.ts';
import {
  complainant,
  coordinator,
  headOf,
  inspector,
  liaisonOf,
  supervisor,
} from '../../support/complaints/actors.ts';
import { answerInput, givenTo, tuesday } from '../../support/complaints/cases.ts';
import { memoryAccessRecords, memoryInbox } from '../../support/memory/memory-lists.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();

describe('a case that an officer opens', () => {
  const aLook = () => {
    const desk = caseworkFixture(tenant);
    const look = (number: string, actor: Actor, records = memoryAccessRecords(desk.memory)) =>
      openWholeCase({ complaints: desk.store, records }, tenant, {
        number,
        actor,
        language: 'id',
        now: tuesday,
      });
    return { desk, look };
  };

  it('the coordinator sees the report and the complainant’s contact, and the access is recorded', async () => {
    const { desk, look } = aLook();
    const number = await desk.submitted({ name: 'Warga' });
    expect(await look(number, coordinator)).toMatchObject({
      sequence: 1,
      report: { text: 'Jalan berlubang di depan pasar', place: { district: 'bayat', village: 'paseban' } },
      reporter: { name: 'Warga', email: 'warga@contoh.example' },
      possible: [
        'dispatch',
        'ask-completion',
        'forward',
        'record-lapor',
        'merge',
        'archive',
        'correct',
        'remark',
      ],
    });
    expect(desk.memory.records).toEqual([
      {
        tenant: 'klaten',
        number,
        at: tuesday,
        day: '2026-11-24',
        office: 'coordinator',
        why: 'read-case',
        fields: ['name', 'email'],
      },
    ]);
  });

  it('officers see the whole answer with its private part, and later its rating', async () => {
    const { desk, look } = aLook();
    const number = await desk.dispatched();
    expect(await look(number, coordinator)).not.toHaveProperty('answer');
    await desk.answer(number, { private: 'Menunggu anggaran', obstacle: 'no-budget' });
    const answer = {
      kind: 'done',
      public: 'Sudah ditambal.',
      private: 'Menunggu anggaran',
      obstacle: 'no-budget',
    };
    const answered = await look(number, coordinator);
    expect(answered.answer).toEqual(answer);
    expect(answered).not.toHaveProperty('rating');
    await desk.take(number, 'rate', { stars: 2, text: 'Berlubang lagi' }, complainant);
    expect(await look(number, liaisonOf('dishub'))).toMatchObject({
      answer,
      rating: { stars: 2, text: 'Berlubang lagi' },
    });
    const { complaint } = (await desk.store.load(number))!;
    const file = { complaint, codeHash: '' };
    const followed = await trackComplaint(desk.store, tenant, file, { language: 'id', now: tuesday });
    expect(JSON.stringify(followed)).not.toMatch(/no-budget/);
  });

  it('an officer is shown nothing if the access cannot be recorded', async () => {
    const { desk, look } = aLook();
    const add = async () => Promise.reject(new Error('full'));
    const records = { ...memoryAccessRecords(desk.memory), add };
    await expect(look(await desk.submitted(), coordinator, records)).rejects.toThrow('full');
  });

  it('an officer who opens an anonymous case leaves no access record, unless the case is secret', async () => {
    const { desk, look } = aLook();
    const plain = await desk.dispatched({ anonymous: true });
    expect(await look(plain, liaisonOf('dishub'))).not.toHaveProperty('reporter');
    expect(desk.memory.records).toEqual([]);
    const secret = await desk.dispatched({ anonymous: true, secret: true });
    await look(secret, liaisonOf('dishub'));
    expect(desk.memory.records).toMatchObject([{ number: secret, fields: ['case'] }]);
  });

  it('an access is recorded under the local day, not the UTC day', async () => {
    const { desk, look } = aLook();
    const number = await desk.submitted();
    const records = memoryAccessRecords(desk.memory);
    const now = '2026-11-24T17:30:00.000Z';
    await openWholeCase({ complaints: desk.store, records }, tenant, {
      number,
      actor: coordinator,
      language: 'id',
      now,
    });
    expect(desk.memory.records[0]!.day).toBe('2026-11-25');
    expect(await look(number, coordinator)).toBeDefined();
  });

  it('only the inspector can open an oversight case, and refused attempts leave no record', async () => {
    const { desk, look } = aLook();
    const number = await desk.dispatched({ class: 'oversight', lead: 'inspektorat' });
    for (const actor of [coordinator, supervisor, headOf('dishub'), headOf('inspektorat')])
      expect(await failureFrom(look(number, actor))).toEqual({ failure: 'not-found' });
    expect(desk.memory.records).toEqual([]);
    expect(await look(number, inspector)).toMatchObject({
      possible: [
        'accept',
        'answer',
        'ask-completion',
        'return',
        'interim-reply',
        'forward',
        'record-lapor',
        'merge',
        'remark',
      ],
    });
    expect(desk.memory.records).toMatchObject([{ fields: ['email', 'case'] }]);
  });
});

it('officers and the complainant see which outside body has a forwarded case, and its number there', async () => {
  const desk = caseworkFixture(tenant);
  const number = await desk.submitted();
  await desk.take(number, 'forward', givenTo.forward({ externalNumber: 'LP/B/214' }), coordinator);
  const outside = { body: 'police', name: 'Polres Klaten', externalNumber: 'LP/B/214' };
  const file = (await desk.store.load(number))!;
  const reader = { language: 'id', now: tuesday } as const;
  const followed = await trackComplaint(desk.store, tenant, file, reader);
  expect(followed).toMatchObject({ stage: 'forwarded', holder: 'Polres Klaten', outside });
  expect(followed.timeline.at(-1)!.text).toBe(
    'Laporan diteruskan ke luar pemerintah daerah: Polres Klaten (kepolisian, nomor LP/B/214). Alasan: Pencurian adalah tindak pidana.',
  );
  await desk.take(number, 'record-outside', answerInput(), coordinator);
  const stores = { complaints: desk.store, records: memoryAccessRecords(desk.memory) };
  const opened = await openWholeCase(stores, tenant, { number, actor: coordinator, ...reader });
  expect(opened).toMatchObject({ stage: 'answered', holder: 'Pelapor', outside });
});

describe('a case that a complainant opens', () => {
  it('a complainant can open a case only by its number and its code, which may be typed in any form', async () => {
    const desk = caseworkFixture(tenant);
    const { submitted } = await desk.submit();
    const other = await desk.submit();
    const open = (number: string, code: string, { store } = desk) =>
      openByCode(store, tenant, { number, code });
    const { number, code } = submitted;
    expect((await open(number.toLowerCase().replaceAll('-', ' '), code.toLowerCase())).complaint.number).toBe(
      number,
    );
    const elsewhere = caseworkFixture({ ...tenant, id: 'sleman' }, {}, desk.memory);
    const wrong = [
      open(number, other.submitted.code),
      open(number, ''),
      open(other.submitted.number, code),
      open('KLT-0000-0000', code),
      open('x', code),
      open(number, code, elsewhere),
    ];
    for (const one of wrong) expect(await failureFrom(one)).toEqual({ failure: 'not-found' });
  });

  it('a complainant sees stage, holder, promised date, deadlines and timeline in plain words', async () => {
    const desk = caseworkFixture(tenant);
    const { submitted } = await desk.submit();
    const { number, code } = submitted;
    const follow = async (language: 'id' | 'en') =>
      trackComplaint(desk.store, tenant, await openByCode(desk.store, tenant, { number, code }), {
        language,
        now: tuesday,
      });
    await desk.take(number, 'triage', { urgency: 'normal' }, { role: 'system', owners: [] });
    await desk.dispatch(number);
    const followed = await follow('en');
    expect(followed).toMatchObject({
      number,
      stage: 'dispatched',
      holder: 'Transport Agency',
      promised: { at: '2026-12-17T16:00:00+07:00', provisional: false },
      possible: ['withdraw'],
    });
    expect(followed.timeline.map(({ sequence }) => sequence)).toEqual([1, 3]);
    await desk.answer(number, { public: 'Sudah ditambal', private: 'Ganti rugi disetujui' });
    const answered = await follow('id');
    expect(answered.possible).toEqual(['reply', 'rate', 'reopen']);
    expect(JSON.stringify(answered)).toContain('Sudah ditambal');
    expect(answered.timeline.at(-1)!.text).toContain('Hanya untuk pelapor: Ganti rugi disetujui');
    expect(JSON.stringify(answered)).not.toContain('warga@');
    await desk.rate(number);
    expect(await follow('id')).toMatchObject({
      stage: 'closed',
      holder: '',
      deadlines: [],
      possible: ['ask-erasure'],
    });
  });
});

describe('a list of assignments', () => {
  const list = (desk: ReturnType<typeof caseworkFixture>, actor: Actor, asked: object = {}, now = tuesday) =>
    listAssignments(memoryInbox(desk.memory), tenant, actor, { ...asked, now });

  it('an officer’s list contains only the assignments of that officer’s offices', async () => {
    const desk = caseworkFixture(tenant);
    const mine = await desk.dispatched({ support: ['dlh'] });
    await desk.dispatched({ lead: 'dlh', title: 'Lain' });
    await desk.submitted();
    expect((await list(desk, liaisonOf('dishub'))).items).toMatchObject([
      { number: mine, title: 'Jalan berlubang', kind: 'lead', owner: 'agency:dishub', stage: 'dispatched' },
    ]);
    expect((await list(desk, headOf('dlh'))).items.map(({ kind }) => kind).sort()).toEqual([
      'lead',
      'support',
    ]);
    expect((await list(desk, supervisor)).items).toEqual([]);
    expect(JSON.stringify(await list(desk, coordinator))).not.toContain('warga@');
  });

  it('the list names a report without a title by its category', async () => {
    const desk = caseworkFixture(tenant);
    await desk.submitted();
    expect((await list(desk, coordinator)).items[0]!.title).toBe('Jalan rusak');
  });

  it.each([
    ['secret', liaisonOf('dishub'), { secret: true }],
    ['an oversight matter', inspector, { class: 'oversight', lead: 'inspektorat' }],
  ] as const)('the list shows neither title nor category of a case that is %s', async (_, actor, changes) => {
    const desk = caseworkFixture(tenant);
    const number = await desk.dispatched(changes);
    const { items } = await list(desk, actor);
    expect(items.map(({ title, ...row }) => [row.number, title])).toEqual([[number, 'Laporan rahasia']]);
    expect(JSON.stringify(items)).not.toMatch(/[Jj]alan/);
    expect(desk.memory.records).toEqual([]);
  });

  it('an officer can filter the list by kind and by lateness', async () => {
    const desk = caseworkFixture(tenant);
    await desk.dispatched({ support: ['dlh'] });
    await desk.dispatched({ lead: 'dlh' });
    const ofDlh = async (asked: object, now?: string) =>
      (await list(desk, liaisonOf('dlh'), asked, now)).items;
    expect((await ofDlh({ kind: 'support' })).map(({ kind }) => kind)).toEqual(['support']);
    expect(await ofDlh({ overdue: true })).toEqual([]);
    // On the third day only the acceptance of the lead is past.
    const late = await ofDlh({ overdue: true }, '2026-11-27T03:00:00.000Z');
    expect(late.map(({ kind }) => kind)).toEqual(['lead']);
    expect(late[0]!.deadlines.map(({ breached }) => breached)).toEqual([true, false, false]);
  });

  it('an officer who follows the cursor sees each of 63 assignments once, over all of the officer’s offices', async () => {
    const desk = caseworkFixture(tenant);
    for (let i = 0; i < 60; i++) await desk.dispatched({ lead: 'inspektorat' });
    for (let i = 0; i < 3; i++) await desk.dispatched({ class: 'oversight', lead: 'inspektorat' });
    const numbers: string[] = [];
    let cursor: string | undefined;
    let pages = 0;
    do {
      const { items, next } = await list(desk, inspector, { cursor });
      numbers.push(...items.map(({ number }) => number));
      cursor = next;
      pages++;
    } while (cursor);
    expect(numbers).toHaveLength(63);
    expect(new Set(numbers).size).toBe(63);
    expect(pages).toBe(3);
  });

  it('a filtered list reads at most four pages at a time and returns a cursor for the rest', async () => {
    const desk = caseworkFixture(tenant);
    for (let i = 0; i < 260; i++) await desk.submitted();
    let reads = 0;
    const inbox = memoryInbox(desk.memory);
    const counting = {
      async page(...asked: Parameters<typeof inbox.page>) {
        reads++;
        return inbox.page(...asked);
      },
    };
    const first = await listAssignments(counting, tenant, coordinator, { overdue: true, now: tuesday });
    expect(first).toEqual({ items: [], next: expect.any(String) });
    expect(reads).toBe(4);
    const rest = await listAssignments(counting, tenant, coordinator, {
      overdue: true,
      cursor: first.next,
      now: tuesday,
    });
    expect(rest).toEqual({ items: [] });
  });

  const cursorOf = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  it.each([
    'x',
    '%%%',
    cursorOf(null),
    cursorOf([]),
    cursorOf({ owner: 1 }),
    cursorOf({ owner: -1 }),
    cursorOf({ owner: 0.5 }),
    cursorOf({ owner: '0' }),
    cursorOf({ owner: 0, after: 'x' }),
    cursorOf({ owner: 0, after: { pk: { S: 'x' } } }),
    cursorOf({ owner: 0, after: { place: '' } }),
    cursorOf({ owner: 0, after: {} }),
    cursorOf({ owner: 0, tenant: 'sleman' }),
  ])('a list refuses a cursor that it did not issue: %s', async (cursor) => {
    expect(await failureFrom(list(caseworkFixture(tenant), coordinator, { cursor }))).toEqual({
      failure: 'fields',
      fields: [{ field: 'cursor', code: 'bad-value' }],
    });
  });
});
