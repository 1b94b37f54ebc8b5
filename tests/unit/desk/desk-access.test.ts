import { beforeAll, describe, expect, it } from 'vitest';
import { inspector, liaisonOf } from '../../support/complaints/actors.ts';
import { answerInput } from '../../support/complaints/cases.ts';
import { type DeskAnswer, memoryDesk } from '../../support/desk/memory-desk.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const neighbour = { ...tenant, id: 'boyolali', prefix: 'BYL' };
const desk = memoryDesk([tenant, neighbour]);
const { fixture } = desk;

const secretWords = 'Kata-kata yang hanya dibaca yang berhak';
const reporterAddress = 'warga@contoh.example';
const title = 'Judul yang hanya dibaca yang berhak';
const unknown = 'KLT-7F3K-9M2Q';

const offices = [
  'coordinator',
  'dishub/liaison',
  'dishub/head',
  'dlh/liaison',
  'disdik/liaison',
  'inspector',
  'supervisor',
  'operator',
] as const;
type Office = (typeof offices)[number];

interface Kind {
  /** Makes the case; dishub leads or is accused, dlh supports. */
  readonly make: () => Promise<string>;
  /** From domain.md sections 2 and 3: who reads it whole, and who only what they gave. */
  readonly whole: readonly Office[];
  readonly own?: readonly Office[];
  readonly reporter: readonly Office[];
}

const submitted = (changes = {}) => fixture.submitted({ text: secretWords, ...changes });
async function dispatched(changes: object, report = {}) {
  const number = await submitted(report);
  await fixture.dispatch(number, { title, lead: 'dishub', support: ['dlh'], ...changes });
  return number;
}
const concerned = ['coordinator', 'dishub/liaison', 'dishub/head', 'dlh/liaison', 'inspector'] as const;
const leading = ['dishub/liaison', 'dishub/head'] as const;

const kinds: Record<string, Kind> = {
  received: {
    make: () => submitted(),
    whole: ['coordinator', 'inspector', 'supervisor'],
    reporter: ['coordinator'],
  },
  'received with an oversight element': {
    make: () => submitted({ class: 'oversight' }),
    whole: ['coordinator', 'inspector'],
    reporter: ['coordinator'],
  },
  dispatched: {
    make: () => dispatched({}),
    whole: [...concerned, 'supervisor'],
    reporter: ['coordinator', ...leading],
  },
  'dispatched and anonymous': {
    make: () => dispatched({ anonymous: true }),
    whole: [...concerned, 'supervisor'],
    reporter: ['coordinator'],
  },
  'dispatched and secret': {
    make: () => dispatched({ secret: true }),
    whole: concerned,
    reporter: ['coordinator', ...leading],
  },
  'dispatched with an oversight element': {
    make: () => dispatched({ class: 'oversight', lead: 'inspektorat', support: [] }, { class: 'oversight' }),
    whole: ['inspector'],
    reporter: ['inspector'],
  },
  'with an oversight element, taken from the accused agency': {
    async make() {
      const number = await dispatched({});
      const oversight = {
        class: 'oversight',
        lead: 'inspektorat',
        title,
        reason: 'Menyangkut petugas dishub.',
      };
      await fixture.dispatch(number, oversight);
      return number;
    },
    whole: ['inspector'],
    reporter: ['inspector'],
  },
  'answered after a contribution': {
    async make() {
      const number = await dispatched({});
      await fixture.take(number, 'contribute', { text: 'Data pohon.' }, liaisonOf('dlh'));
      await fixture.take(number, 'answer', answerInput(), liaisonOf('dishub'));
      return number;
    },
    whole: ['coordinator', ...leading, 'inspector', 'supervisor'],
    own: ['dlh/liaison'],
    reporter: ['coordinator'],
  },
};

const recordsOf = (number: string) => fixture.memory.records.filter((one) => one.number === number);

/** Everything on a page that differs from case to case by itself. */
const withoutNumber = ({ body, status, location }: DeskAnswer, number: string) => ({
  status,
  location,
  body: body.replaceAll(number, '').replaceAll(unknown, ''),
});

describe.each(Object.entries(kinds))('a case %s', (_, { make, whole, own = [], reporter }) => {
  let number: string;
  beforeAll(async () => {
    number = await make();
  });
  const others = offices.filter((office) => !whole.includes(office) && !own.includes(office));

  it('is read whole by those of the domain, never with the reporter', async () => {
    for (const office of whole) {
      const { status, body } = await desk.open(office, number);
      expect([status, body.includes(secretWords)], office).toEqual([200, true]);
      expect(body, office).not.toContain(reporterAddress);
    }
  });

  it('shows an office whose task ended only what it gave', async () => {
    for (const office of own) {
      const { status, body } = await desk.open(office, number);
      expect(status, office).toBe(200);
      expect(body, office).toContain('Data pohon.');
      for (const word of [secretWords, title, reporterAddress, '/langkah/'])
        expect(body, office).not.toContain(word);
    }
  });

  it('does not exist for anybody else, on any page and for any form', async () => {
    for (const office of others) {
      const asked: [string, (of: string) => Promise<DeskAnswer>][] = [
        ['page', (of) => desk.open(office, of)],
        ['page in the queue', (of) => desk.open(office, of, { query: { antrean: '1', contoh: 'done' } })],
        ['remark', (of) => desk.step(office, of, 'remark', { text: 'x' })],
        ['answer', (of) => desk.step(office, of, 'answer', { kind: 'done', public: 'x' })],
        ['empty form', (of) => desk.step(office, of, 'dispatch')],
        ['merge', (of) => desk.step(office, of, 'merge', { into: number })],
        ['reporter', (of) => desk.reporter(office, of)],
        ['file', (of) => desk.file(office, of, 'c01-aaaaaaaaaaaa')],
      ];
      for (const [what, ask] of asked) {
        const answer = await ask(number);
        expect(answer.status, `${office}: ${what}`).toBe(404);
        expect(withoutNumber(answer, number), `${office}: ${what}`).toEqual(
          withoutNumber(await ask(unknown), number),
        );
      }
    }
  });

  it('is in no list of theirs, with any filter', async () => {
    for (const office of others) {
      const queries: Record<string, string>[] = [
        {},
        { kategori: 'jalan-rusak' },
        { kecamatan: 'bayat' },
        { tugas: 'lead' },
      ];
      for (const query of queries) {
        const { status, body } = await desk.inbox(office, query);
        expect(status).toBe(200);
        expect(body, office).not.toContain(number);
        expect((await desk.next(office, query)).location, office).not.toContain(number);
      }
    }
  });

  it('lists no words of the report and no reporter for anybody', async () => {
    for (const office of offices) {
      const { body } = await desk.inbox(office);
      for (const word of [secretWords, reporterAddress]) expect(body, office).not.toContain(word);
    }
  });

  it('shows the reporter only to those who contact them, and records what for', async () => {
    for (const office of offices) {
      const { status, body } = await desk.reporter(office, number);
      const may = reporter.includes(office);
      const knows = whole.includes(office) || own.includes(office);
      expect([status, body.includes(reporterAddress)], office).toEqual([may ? 200 : knows ? 403 : 404, may]);
      const contact = recordsOf(number).filter(
        (one) => one.why === 'ask-complainant' && one.office === office,
      );
      expect(contact.map(({ office: who, fields }) => ({ who, fields }))).toEqual(
        may ? [{ who: office, fields: ['email'] }] : [],
      );
    }
  });
});

it('opening a case reads no reporter and leaves no record, unless the case is secret', async () => {
  const [open, secret] = [await dispatched({}), await dispatched({ secret: true })];
  for (const number of [open, secret]) await desk.open('dishub/liaison', number);
  const fieldsOf = (number: string) => recordsOf(number).map(({ fields }) => fields);
  expect(fieldsOf(open)).toEqual([]);
  expect(fieldsOf(secret)).toEqual([['case']]);
});

it('an officer of another tenant finds nothing here, not even with the number', async () => {
  const number = await dispatched({});
  const path = 'GET /{tenant}/petugas/laporan/{number}';
  const answer = await desk.ask('coordinator', path, { tenant: 'boyolali', number });
  expect(answer.status).toBe(404);
  const { body } = await desk.ask('coordinator', 'GET /{tenant}/petugas', { tenant: 'boyolali' });
  expect(body).not.toContain(number);
});

it('a purpose that is not on the form shows no reporter', async () => {
  const number = await submitted();
  expect((await desk.reporter('coordinator', number, 'x')).body).not.toContain(reporterAddress);
  expect((await desk.reporter('coordinator', number, '')).body).not.toContain(reporterAddress);
});

it('the inspector takes the inspectorate’s steps by the desk', async () => {
  const number = await dispatched(
    { class: 'oversight', lead: 'inspektorat', support: [] },
    { class: 'oversight' },
  );
  expect((await desk.open('inspector', number)).body).toContain('/langkah/accept"');
  expect((await desk.step('inspector', number, 'accept')).status).toBe(303);
  expect((await fixture.openWhole(number, inspector)).stage).toBe('accepted');
});
