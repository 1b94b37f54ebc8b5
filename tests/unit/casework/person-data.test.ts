import { expect, it } from 'vitest';
import type { HeldCase } from '#casework/held-case.ts';
import { exportPerson, personData } from '#casework/person-data.ts';
import type { Text } from '#casework/seal-words.ts';
import { complainant, coordinator } from '../../support/actors.ts';
import { tuesday } from '../../support/cases.ts';
import { aDesk } from '../../support/desk.ts';
import { klaten } from '../../support/klaten.ts';
import { memoryAccessRecords } from '../../support/memory-lists.ts';

const tenant = await klaten();

/** A case that was answered with a private part, remarked on and rated, as it is held. */
async function held() {
  const texts: Text[] = [];
  const desk = aDesk(tenant, { beforeSave: async (saving) => void texts.push(...saving.texts) });
  const number = await desk.submitted({ name: 'Sri', place: { address: 'Jalan Pemuda 12' } });
  await desk.take(number, 'remark', { text: 'Rahasia kantor' }, coordinator);
  await desk.dispatch(number);
  await desk.answer(number, { private: 'Catatan dalam' });
  await desk.take(number, 'rate', { stars: 5, text: 'Terima kasih' }, complainant);
  const whole: HeldCase = {
    ...{ number, texts, accesses: [], entries: await desk.store.timeline(desk.scope, number) },
    file: (await desk.store.load(desk.scope, number))!,
    reporter: (await desk.store.reporter(desk.scope, number))!,
    notices: [
      { sequence: 1, recipient: 'complainant', channel: 'mail', template: 'received', state: 'sent' },
      { sequence: 1, recipient: 'coordinator', channel: 'mail', template: 'to-verify', state: 'sent' },
    ],
  };
  return { desk, number, whole };
}

it('a person is given all that is held about them, and nothing that is for the offices', async () => {
  const { number, whole } = await held();
  const data = personData(whole, tenant, 'id')!;
  expect(data).toMatchObject({
    number,
    identity: { name: 'Sri', email: 'warga@contoh.example' },
    report: { text: 'Jalan berlubang di depan pasar', address: 'Jalan Pemuda 12' },
    written: [{ text: 'Terima kasih' }],
    told: [{ channel: 'mail', about: 'received', state: 'sent' }],
  });
  expect(data.timeline.map(({ text }) => text)).toContain('Jawaban: Sudah ditambal.');
  expect(JSON.stringify(data)).not.toMatch(/Rahasia kantor|Catatan dalam|to-verify/);
});

it('handing it out is recorded before it is given', async () => {
  const { desk, number, whole } = await held();
  const archive = { numbers: async function* () {}, held: async () => whole };
  const records = memoryAccessRecords(desk.memory);
  const reader = { language: 'id', now: tuesday } as const;
  expect(await exportPerson({ archive, records }, tenant, [number], reader)).toHaveLength(1);
  expect(desk.memory.records).toMatchObject([{ number, office: 'operator', why: 'export' }]);
  const full = { ...records, keep: async () => Promise.reject(new Error('full')) };
  await expect(exportPerson({ archive, records: full }, tenant, [number], reader)).rejects.toThrow('full');
});
