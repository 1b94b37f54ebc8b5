import { describe, expect, it } from 'vitest';
import { complainant, coordinator, liaisonOf } from '../../support/complaints/actors.ts';
import { dispatchInput } from '../../support/complaints/cases.ts';
import { notifyingFixture, type TakenStep } from '../../support/notices/mails-after-events.ts';
import { wib } from '../../support/sop/calendars.ts';

const dishub = liaisonOf('dishub');
const address = (of: string) => `penghubung.${of}@klaten.example`;
const citizen = 'warga@contoh.example';
const [lead, support] = [address('dishub'), address('dlh')];

const dispatched: TakenStep = ['dispatch', dispatchInput({ support: ['dlh'] }), coordinator];
const elsewhere = (changes: object = {}): TakenStep => [
  'dispatch',
  dispatchInput({ lead: 'dpupr', reason: 'Ruas ini jalan kabupaten.', ...changes }),
  coordinator,
];
const withdrawn: TakenStep = ['withdraw', {}, complainant];
const returned: TakenStep = ['return', { obstacle: 'no-authority', reason: 'Jalan provinsi.' }, dishub];
const answered: TakenStep = [
  'answer',
  { kind: 'done', public: 'Sudah ditambal.', withoutContributions: 'Sudah ditelepon.' },
  dishub,
];
const forwarded: TakenStep = [
  'forward',
  { body: 'police', name: 'Polres Klaten', reason: 'Perkara pidana.' },
  coordinator,
];
const archived: TakenStep = ['archive', { reason: 'private-dispute', text: 'Dua tetangga.' }, coordinator];

describe('the notice about work that another office ended', () => {
  it.each<[what: string, steps: TakenStep[], to: string[], why: string, next: string]>([
    [
      'the complainant withdraws',
      [dispatched, withdrawn],
      [lead, support],
      'menarik kembali',
      'Tidak ada lagi',
    ],
    [
      'the coordinator archives',
      [dispatched, archived],
      [lead, support],
      'sengketa antarwarga',
      'Tidak ada lagi',
    ],
    [
      'another agency is to lead',
      [dispatched, elsewhere()],
      [lead, support],
      'diteruskan kepada Dinas Pekerjaan Umum',
      'Dinas Pekerjaan Umum dan Penataan Ruang menangani',
    ],
    [
      'the lead returns it',
      [dispatched, returned],
      [support],
      'Dinas Perhubungan mengembalikan',
      'Koordinator',
    ],
    [
      'the lead does not wait',
      [dispatched, answered],
      [support],
      'Dinas Perhubungan menjawab',
      'Pelapor menanggapi',
    ],
    [
      'it goes outside',
      [dispatched, forwarded],
      [lead, support],
      'kepada kepolisian, di luar pemerintah daerah',
      'kepolisian',
    ],
  ])('an office is notified that its work ended when %s', async (_, steps, to, why, next) => {
    const { caseAfter, office } = await notifyingFixture();
    await caseAfter(steps);
    const told = office.mails.filter(({ subject }) => subject.includes('Tugas Anda berakhir'));
    expect(told.map((mail) => mail.to.address).sort()).toEqual([...to].sort());
    for (const { subject, text } of told) {
      expect(`${subject} ${text}`).toContain(why);
      expect(text).toContain(`Selanjutnya: ${next}`);
      expect(text).not.toMatch(/Ruas ini|Perkara pidana|Sudah ditelepon/);
    }
  });

  it('a unit and its agency are notified once each that their work ended', async () => {
    const { caseAfter, office, addresses } = await notifyingFixture();
    const down: TakenStep = ['pass-down', { unit: 'uptd-jalan-timur', task: 'Tambal.' }, liaisonOf('dpupr')];
    await caseAfter([['dispatch', dispatchInput({ lead: 'dpupr' }), coordinator], down, withdrawn]);
    const unit = office.mails.find(({ to }) => to.address.includes('uptd'))!;
    expect(unit.text).toContain('menarik kembali');
    expect(addresses().sort()).toEqual([address('dpupr'), unit.to.address, citizen].sort());
  });

  it('the head is notified when an approval is no longer needed', async () => {
    const { caseAfter, office } = await notifyingFixture();
    const draft: TakenStep = ['answer', { kind: 'done', public: 'Ditambah loket.' }, liaisonOf('dinkes')];
    const wait = { obstacle: 'weather', reason: 'Hujan.', until: '2026-12-01' };
    await caseAfter([
      ['dispatch', dispatchInput({ lead: 'dinkes' }), coordinator],
      draft,
      ['postpone', wait, liaisonOf('dinkes')],
    ]);
    const [mail] = office.mailsTo('dinkes/head');
    expect(mail!.subject).toContain('Tugas Anda berakhir (rancangan jawaban ditarik)');
  });

  it('the coordinator is notified when a complainant withdraws a report that waited for it', async () => {
    const { caseAfter, office } = await notifyingFixture();
    await caseAfter([withdrawn]);
    expect(office.mailsTo('coordinator')).toHaveLength(1);
  });
});

describe('no notice about ended work', () => {
  it('the office that ended the work, or that gets other work by the same step, is not notified', async () => {
    const { caseAfter, office } = await notifyingFixture();
    await caseAfter([dispatched, returned]);
    expect(office.mailsTo('dishub/liaison')).toEqual([]);
    await caseAfter([dispatched, elsewhere({ lead: 'dlh', support: ['dishub'] })]);
    const ended = office.mails.filter(({ subject }) => subject.includes('Tugas Anda berakhir'));
    expect(ended).toEqual([]);
  });

  it('an agency is not notified once the case is an oversight matter', async () => {
    const { caseAfter, addresses, office } = await notifyingFixture();
    await caseAfter([dispatched, elsewhere({ class: 'oversight', lead: 'inspektorat', support: [] })]);
    expect(addresses()).not.toContain(lead);
    expect(addresses()).not.toContain(support);
    // Not even planned, because notices are stored.
    expect(office.kept.all().map(({ template }) => template)).not.toContain('work-ended');
  });

  it('an office is not notified of work that was assigned and revoked while it was closed', async () => {
    const { caseAfter, office, addresses } = await notifyingFixture();
    const atNight = (step: TakenStep, clock: string): TakenStep => [
      step[0],
      step[1],
      step[2],
      ['2026-11-25', clock],
    ];
    await caseAfter([atNight(dispatched, '19:00'), atNight(withdrawn, '20:00')]);
    await office.sweepAt(wib('2026-11-26', '07:33'));
    expect(addresses()).toEqual([citizen]);
  });
});

describe('the morning notice of work that ended at night', () => {
  const night = (step: TakenStep, clock: string): TakenStep => [
    step[0],
    step[1],
    step[2],
    ['2026-11-25', clock],
  ];

  it('work that ended at night shares the morning’s mail, marked as information', async () => {
    const { caseAfter, office } = await notifyingFixture();
    await caseAfter([dispatched, night(withdrawn, '19:00')]);
    await caseAfter([dispatched, night(elsewhere(), '19:30')]);
    office.mails.length = 0;
    await office.sweepAt(wib('2026-11-26', '07:33'));
    const [digest, ...more] = office.mailsTo('dishub/liaison');
    expect(more).toEqual([]);
    expect(digest!.text).toContain('2 hal untuk Anda ketahui');
    expect(digest!.text).toContain('Tugas Anda berakhir (laporan ditarik kembali)');
  });

  it('a digest shows the title of the office’s own case, and none of a case that another agency has now', async () => {
    const { caseAfter, office } = await notifyingFixture();
    const own = ['dispatch', dispatchInput({ title: 'Lubang lama' }), coordinator] as const;
    await caseAfter([own, night(withdrawn, '19:00')]);
    await caseAfter([dispatched, night(elsewhere({ title: 'Judul baru' }), '19:30')]);
    office.mails.length = 0;
    await office.sweepAt(wib('2026-11-26', '07:33'));
    const [digest] = office.mailsTo('dishub/liaison');
    expect(digest!.text).toContain('Lubang lama');
    expect(digest!.text).not.toContain('Judul baru');
  });

  it('the notice is dropped when the work came back or the case became an oversight matter', async () => {
    for (const last of [
      elsewhere({ lead: 'dishub' }),
      elsewhere({ class: 'oversight', lead: 'inspektorat' }),
    ] as const) {
      const { caseAfter, office } = await notifyingFixture();
      await caseAfter([dispatched, night(elsewhere(), '19:00'), night(last, '20:00')]);
      office.mails.length = 0;
      await office.sweepAt(wib('2026-11-26', '07:33'));
      const told = office.mailsTo('dishub/liaison').map(({ subject, text }) => `${subject} ${text}`);
      expect(told.join()).not.toContain('Tugas Anda berakhir');
    }
  });
});

it('an office that lost the case reads only its number, the reason and who is next', async () => {
  const { caseAfter, office } = await notifyingFixture();
  await caseAfter([dispatched, elsewhere({ title: 'Judul baru' })]);
  const [mail] = office.mailsTo('dishub/liaison');
  expect(mail!.text).not.toMatch(/Judul baru|Kategori|\/kasus\//);
  await caseAfter([['dispatch', dispatchInput({ secret: true }), coordinator], withdrawn]);
  const [secret] = office.mailsTo('dishub/liaison');
  expect(secret!.text).toContain('laporan rahasia');
  expect(`${secret!.subject} ${secret!.text}`).not.toMatch(/menarik|Kategori/);
});

describe('an office that gets the work of another', () => {
  it('the new lead agency reads why the case was taken from another or comes back', async () => {
    const { caseAfter, office } = await notifyingFixture();
    await caseAfter([dispatched, elsewhere()]);
    expect(office.mailsTo('dpupr/liaison')[0]!.text).toContain('> Ruas ini jalan kabupaten.');
    await caseAfter([dispatched, returned, elsewhere({ lead: 'dishub' })]);
    expect(office.mailsTo('dishub/liaison')[0]!.text).toContain('> Ruas ini jalan kabupaten.');
  });

  it('the lead agency is notified of the running deadline once it has accepted', async () => {
    const { office, desk } = await notifyingFixture();
    const number = await desk.dispatched();
    await desk.take(number, 'accept', {}, dishub, { now: wib('2026-11-25', '10:01') });
    office.clock.now = wib('2026-11-25', '10:02');
    await office.tellAll(number, 1);
    const { subject, text } = office.mailsTo('dishub/liaison')[0]!;
    expect(subject).toContain('Penugasan baru, tanggapan pertama paling lambat Selasa, 1 Desember 2026');
    expect(text).not.toContain('Terima laporan ini');
  });
});
