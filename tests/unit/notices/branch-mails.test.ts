import { beforeEach, describe, expect, it } from 'vitest';
import type { StepName } from '#complaints/lifecycle.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { caseworkFixture } from '../../support/casework/casework-fixture.ts';
import { complainant, coordinator, inspector, liaisonOf } from '../../support/complaints/actors.ts';
import { dispatchInput } from '../../support/complaints/cases.ts';
import { noticesFixture } from '../../support/notices/notices-fixture.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

let desk: ReturnType<typeof caseworkFixture>;
let office: ReturnType<typeof noticesFixture>;
beforeEach(async () => {
  const tenant = await klaten();
  desk = caseworkFixture(tenant);
  office = noticesFixture(tenant, desk.store);
});

const dishub = liaisonOf('dishub');
const citizen = 'warga@contoh.example';
const liaison = 'penghubung.dishub@klaten.example';
const coordinatorsAddress = 'koordinator@klaten.example';

const asking = { missing: ['substance'], text: 'Di mana letaknya?' };
const returning = { obstacle: 'no-authority', reason: 'Ruas ini jalan provinsi.', suggested: 'dpupr' };
const postponing = { obstacle: 'weather', reason: 'Hujan lebat.', until: '2026-11-30' };
const answering = { kind: 'done', public: 'Sudah ditambal.' };
const archiving = { reason: 'private-dispute', text: 'Ini urusan dua tetangga.' };

type Taken = readonly [step: StepName, input: object, actor: Actor];
const dispatched: Taken = ['dispatch', dispatchInput(), coordinator];
const accepted: Taken = ['accept', {}, dishub];
const answered: Taken = ['answer', answering, dishub];

async function mailsAfter(steps: readonly Taken[], changes: object = {}): Promise<string> {
  const number = await desk.submitted(changes);
  for (const [n, [step, input, actor]] of steps.entries()) {
    const before = (await desk.store.load(number))!.complaint.sequence;
    await desk.take(number, step, input, actor, { now: wib('2026-11-25', `10:0${n}`) });
    office.clock.now = wib('2026-11-25', `10:0${n}`);
    office.mails.length = 0;
    await office.tellAll(number, before);
  }
  return number;
}

const addresses = () => office.mails.map(({ to }) => to.address);
const only = () => {
  expect(office.mails).toHaveLength(1);
  return office.mails[0]!;
};

describe('the recipients of an event outside the main course', () => {
  it.each<[what: string, steps: Taken[], to: string[]]>([
    [
      'a request for completion notifies the complainant',
      [['ask-completion', asking, coordinator]],
      [citizen],
    ],
    [
      'a completion notifies the coordinator who asked for it',
      [
        ['ask-completion', asking, coordinator],
        ['complete', { text: 'Di depan pasar.' }, complainant],
      ],
      [coordinatorsAddress],
    ],
    [
      'a completion notifies the lead agency that asked for it',
      [
        dispatched,
        ['ask-completion', asking, dishub],
        ['complete', { text: 'Di depan pasar.' }, complainant],
      ],
      [liaison],
    ],
    [
      'a return notifies the coordinator and no one else',
      [dispatched, ['return', returning, dishub]],
      [coordinatorsAddress],
    ],
    [
      'a postponement notifies the complainant',
      [dispatched, accepted, ['postpone', postponing, dishub]],
      [citizen],
    ],
    [
      'the end of a postponement notifies the complainant',
      [dispatched, accepted, ['postpone', postponing, dishub], ['resume', {}, dishub]],
      [citizen],
    ],
    [
      'an interim reply notifies the complainant',
      [dispatched, ['interim-reply', { public: 'Ya' }, dishub]],
      [citizen],
    ],
    ['of a reply: the lead', [dispatched, answered, ['reply', { text: 'Belum' }, complainant]], [liaison]],
    [
      'a reopening notifies the lead agency',
      [dispatched, answered, ['reopen', { reason: 'Belum' }, complainant]],
      [liaison],
    ],
    [
      'a low rating notifies the coordinator',
      [dispatched, answered, ['rate', { stars: 2 }, complainant]],
      [coordinatorsAddress],
    ],
    ['of a good rating: nobody', [dispatched, answered, ['rate', { stars: 3 }, complainant]], []],
    [
      'a review that confirms the answer notifies the complainant',
      [
        dispatched,
        answered,
        ['rate', { stars: 1 }, complainant],
        ['review', { decision: 'confirm', reason: 'Sudah beres' }, coordinator],
      ],
      [citizen],
    ],
    [
      'a review that reopens the complaint notifies lead agency and complainant',
      [
        dispatched,
        answered,
        ['rate', { stars: 1 }, complainant],
        ['review', { decision: 'reopen', reason: 'Belum beres' }, coordinator],
      ],
      [liaison, citizen],
    ],
    [
      'a correction that moves deadlines and promised date notifies lead agency and complainant',
      [dispatched, ['correct', { urgency: 'high', reason: 'Dekat sekolah' }, coordinator]],
      [liaison, citizen],
    ],
    [
      'a correction that moves no deadline notifies no one',
      [dispatched, ['correct', { category: 'sampah', reason: 'Salah pilih' }, coordinator]],
      [],
    ],
    ['a remark notifies no one', [dispatched, ['remark', { text: 'Sudah ditelepon' }, coordinator]], []],
    ['an archiving notifies the complainant', [['archive', archiving, coordinator]], [citizen]],
    [
      'a withdrawal notifies the complainant and the coordinator that had to act',
      [['withdraw', {}, complainant]],
      [citizen, coordinatorsAddress],
    ],
  ])('%s', async (_, steps, to) => {
    await mailsAfter(steps);
    expect(addresses()).toEqual(to);
  });

  it('a completion does not notify the agency that asked once another agency leads', async () => {
    const number = await mailsAfter([
      dispatched,
      ['ask-completion', asking, dishub],
      ['complete', { text: 'Di depan pasar.' }, complainant],
    ]);
    const { complaint } = (await desk.store.load(number))!;
    await desk.dispatch(
      number,
      { lead: 'dpupr', reason: 'Jalan kabupaten' },
      { now: wib('2026-11-25', '11:00') },
    );
    office.mails.length = 0;
    const late = noticesFixture(desk.tenant, desk.store);
    late.clock.now = wib('2026-11-25', '11:01');
    await late.tellAll(number, complaint.sequence - 1);
    expect(late.mails.map(({ subject }) => subject).filter((one) => one.includes('dilengkapi'))).toEqual([]);
  });
});

describe('mails to the complainant outside the main course', () => {
  it('the mail of the next dispatch says who returned the report, why, and who is next', async () => {
    const next: Taken = ['dispatch', dispatchInput({ lead: 'dpupr' }), coordinator];
    await mailsAfter([dispatched, ['return', returning, dishub], next]);
    const mail = office.mails.find(({ to }) => to.address === citizen)!;
    const said = ['kepada Dinas Pekerjaan Umum', 'Dinas Perhubungan mengembalikannya', 'bukan wewenangnya'];
    for (const words of [...said, '> Ruas ini jalan provinsi.']) expect(mail.text).toContain(words);
  });

  it('the mail of a dispatch after a return also shows the coordinator’s reason', async () => {
    const reason = 'Jalan ini sejak 2025 milik kabupaten.';
    await mailsAfter([
      dispatched,
      ['return', returning, dishub],
      ['dispatch', dispatchInput({ lead: 'dpupr', reason }), coordinator],
    ]);
    const { text } = office.mails.find(({ to }) => to.address === citizen)!;
    expect(text).toContain('> Ruas ini jalan provinsi.');
    expect(text).toContain(`Alasan koordinator: ${reason}`);
  });

  it('the complainant reads that the agency that returned the report has it again, and why', async () => {
    const reason = 'Pemasangan rambu tetap tugas perhubungan.';
    await mailsAfter([
      dispatched,
      ['return', returning, dishub],
      ['dispatch', dispatchInput({ reason }), coordinator],
    ]);
    const { subject, text } = office.mails.find(({ to }) => to.address === citizen)!;
    expect(subject).toContain('Laporan Anda kembali ke instansi semula');
    expect(text).toMatch(/^Dinas Perhubungan mengembalikan laporan Anda \(bukan wewenangnya\)/);
    expect(text).toContain('memutuskan bahwa laporan ini tetap wewenang Dinas Perhubungan');
    expect(text).toContain(`Alasan koordinator: ${reason}`);
  });

  it('a dispatch without a return before it mentions no earlier return', async () => {
    const [second, third] = ['dpupr', 'dlh'].map(
      (lead): Taken => ['dispatch', dispatchInput({ lead, reason: 'Ini soal sampah.' }), coordinator],
    );
    await mailsAfter([dispatched, ['return', returning, dishub], second!, third!]);
    const mail = office.mails.find(({ to }) => to.address === citizen)!;
    expect(mail.text).toContain(
      'kini diteruskan kepada Dinas Lingkungan Hidup, dengan alasan:\n\n> Ini soal sampah.',
    );
    expect(mail.text).not.toMatch(/Perhubungan|provinsi/);
  });

  it('a request for completion says what is missing, until when and how to add it', async () => {
    await mailsAfter([['ask-completion', asking, coordinator]]);
    const { subject, text } = only();
    expect(subject).toContain('paling lambat Rabu, 9 Desember 2026 pukul 16.00 WIB');
    for (const words of [
      '> Di mana letaknya?',
      'Uraian masalahnya',
      'Sampaikan kepada koordinator pengaduan',
      'Koordinator pengaduan: Loket pengaduan Dinas Komunikasi dan Informatika',
    ])
      expect(text).toContain(words);
  });

  it('the mail of an archived complaint says why, and how to complete it where that helps', async () => {
    await mailsAfter([['archive', archiving, coordinator]]);
    expect(only().text).toContain('sengketa antarwarga');
    expect(only().text).toContain('> Ini urusan dua tetangga.');
    expect(only().text).not.toContain('laporan baru');
    await mailsAfter([['archive', { ...archiving, reason: 'too-vague' }, coordinator]]);
    expect(only().text).toContain('kirim laporan baru');
  });

  it('the complainant does not read the reason of a review', async () => {
    for (const decision of ['confirm', 'reopen']) {
      await mailsAfter([
        dispatched,
        answered,
        ['rate', { stars: 1 }, complainant],
        ['review', { decision, reason: 'Catatan dalam' }, coordinator],
      ]);
      const mail = office.mails.find(({ to }) => to.address === citizen)!;
      expect(mail.text + mail.html).not.toContain('Catatan dalam');
    }
  });
});

describe('mails about a secret case', () => {
  const lead = liaisonOf('dishub');
  const hidden: Taken = ['dispatch', dispatchInput({ secret: true }), coordinator];
  const secretWords = /Di mana|Ruas|Hujan|Kabar|Belum beres|Menumpuk|Perhubungan|provinsi|cuaca/;

  it.each<[Taken[]]>([
    [[hidden, ['ask-completion', asking, lead]]],
    [
      [
        hidden,
        ['return', returning, lead],
        ['dispatch', dispatchInput({ secret: true, lead: 'dpupr' }), coordinator],
      ],
    ],
    [[hidden, accepted, ['postpone', postponing, lead]]],
    [[hidden, ['interim-reply', { public: 'Kabar' }, lead]]],
  ])('a mail about a secret case tells the citizen only that there is news: %#', async (steps) => {
    const number = await mailsAfter(steps);
    const mail = office.mails.find(({ to }) => to.address === citizen)!;
    expect(mail.subject).toBe(`[${number}] Ada kabar tentang laporan Anda`);
    expect(mail.text + mail.html).not.toMatch(secretWords);
  });

  it.each<[Taken[]]>([
    [[hidden, ['return', returning, lead]]],
    [[hidden, answered, ['reply', { text: 'Belum beres' }, complainant]]],
    [[hidden, answered, ['reopen', { reason: 'Menumpuk' }, complainant]]],
    [[hidden, answered, ['rate', { stars: 1, text: 'Menumpuk' }, complainant]]],
  ])('a mail about a secret case shows an office no text of it: %#', async (steps) => {
    await mailsAfter(steps);
    expect(only().subject + only().text + only().html).not.toMatch(secretWords);
  });

  it('the inspectorate is notified of a reply in an oversight case', async () => {
    const toInspectorate = dispatchInput({ class: 'oversight', lead: 'inspektorat' });
    await mailsAfter(
      [
        ['dispatch', toInspectorate, coordinator],
        ['answer', answering, inspector],
        ['reply', { text: 'Belum beres' }, complainant],
      ],
      { class: 'oversight' },
    );
    expect(office.mailsTo('inspector')).toEqual([only()]);
    expect(only().text).not.toContain('Belum');
  });
});
