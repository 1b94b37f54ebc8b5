import { expect, it } from 'vitest';
import { accessesOfOffice } from '#casework/personal-data/access-log.ts';
import { exportOwn, exportPerson, personData } from '#casework/personal-data/person-data.ts';
import type { CompleteCase } from '#casework/records/case-archive.ts';
import type { StoredText } from '#casework/records/free-text.ts';
import { caseworkFixture } from '../../support/casework/casework-fixture.ts';
import { complainant, coordinator, inspector, supervisor } from '../../support/complaints/actors.ts';
import { tuesday } from '../../support/complaints/cases.ts';
import { memoryAccessRecords, memoryDataSubjects } from '../../support/memory/memory-lists.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();

const photo = { state: 'ready', type: 'image/jpeg', size: 1000, at: tuesday } as const;

/** Answered with a private part, remarked on and rated. */
async function held() {
  const texts: StoredText[] = [];
  const desk = caseworkFixture(tenant, { beforeSave: async (saving) => void texts.push(...saving.texts) });
  const number = await desk.submitted({ name: 'Sri', place: { address: 'Jalan Pemuda 12' } });
  await desk.take(number, 'remark', { text: 'Rahasia kantor' }, coordinator);
  await desk.dispatch(number);
  await desk.answer(number, { private: 'Ganti rugi disetujui' });
  await desk.take(number, 'rate', { stars: 5, text: 'Terima kasih' }, complainant);
  const whole: CompleteCase = {
    ...{ number, texts, accesses: [], entries: await desk.store.timeline(number) },
    file: (await desk.store.load(number))!,
    reporter: (await desk.store.reporter(number))!,
    attachments: [
      { id: 'c01-0123456789ab', by: 'complainant', name: 'lubang.jpg', ...photo },
      { id: 'o01-0123456789ab', by: 'office', name: 'memo-dalam.jpg', ...photo },
    ],
    notices: [
      { sequence: 1, recipient: 'complainant', channel: 'mail', template: 'received', state: 'sent' },
      { sequence: 1, recipient: 'coordinator', channel: 'mail', template: 'to-verify', state: 'sent' },
    ],
  };
  return { desk, number, whole };
}

it('a person who asks for all data gets everything about that person and nothing internal to the offices', async () => {
  const { number, whole } = await held();
  const data = personData(whole, tenant, 'id')!;
  expect(data).toMatchObject({
    number,
    identity: { name: 'Sri', email: 'warga@contoh.example' },
    report: { text: 'Jalan berlubang di depan pasar', address: 'Jalan Pemuda 12' },
    written: [{ text: 'Terima kasih' }],
    attachments: [{ name: 'lubang.jpg' }],
    told: [{ channel: 'mail', about: 'received', state: 'sent' }],
  });
  expect(data.timeline.map(({ text }) => text)).toContain(
    'Jawaban: Sudah ditambal. Hanya untuk pelapor: Ganti rugi disetujui',
  );
  expect(JSON.stringify(data)).not.toMatch(/Rahasia kantor|to-verify|memo-dalam/);
});

it('an export of a person’s data is recorded first, and fails if it cannot be recorded', async () => {
  const { desk, number, whole } = await held();
  const archive = { numbers: async function* () {}, read: async () => whole };
  const records = memoryAccessRecords(desk.memory);
  const reader = { language: 'id', by: 'operator', now: tuesday } as const;
  expect(await exportPerson({ archive, records }, tenant, [number], reader)).toHaveLength(1);
  expect(desk.memory.records).toMatchObject([{ number, office: 'operator', why: 'export' }]);
  const full = { ...records, add: async () => Promise.reject(new Error('full')) };
  await expect(exportPerson({ archive, records: full }, tenant, [number], reader)).rejects.toThrow('full');
});

it('a complainant who exports their own data by number and code gets it in each language, recorded once', async () => {
  const { desk, number, whole } = await held();
  const stores = { archive: { read: async () => whole }, records: memoryAccessRecords(desk.memory) };
  const [data, english] = await exportOwn(stores, tenant, number, { languages: ['id', 'en'], now: tuesday });
  expect(data!.timeline[0]!.text).toBe('Laporan diterima.');
  expect(english!.timeline[0]!.text).toBe('Report received.');
  expect(desk.memory.records).toMatchObject([
    { number, office: 'complainant', why: 'export', fields: ['all'] },
  ]);
});

it('the supervisor does not see the access record of an export of a secret case', async () => {
  const { desk, number, whole } = await held();
  const { file } = whole;
  const secret = { ...whole, file: { ...file!, complaint: { ...file!.complaint, secret: true } } };
  const records = memoryAccessRecords(desk.memory);
  const people = memoryDataSubjects(desk.memory);
  const stores = { archive: { read: async () => secret }, records };
  await exportOwn(stores, tenant, number, { languages: ['id'], now: tuesday });
  const of = { office: 'complainant', day: '2026-11-24' } as const;
  const asked = { actor: supervisor, now: tuesday };
  expect((await accessesOfOffice({ records, people }, tenant, of, asked)).items).toEqual([]);
  expect(
    (await accessesOfOffice({ records, people }, tenant, of, { ...asked, actor: inspector })).items,
  ).toHaveLength(1);
});
