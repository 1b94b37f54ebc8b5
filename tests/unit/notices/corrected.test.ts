import { describe, expect, it } from 'vitest';
import { coordinator } from '../../support/complaints/actors.ts';
import { dispatchInput, givenTo } from '../../support/complaints/cases.ts';
import { notifyingFixture, type TakenStep } from '../../support/notices/mails-after-events.ts';

const dispatched: TakenStep = ['dispatch', dispatchInput(), coordinator];
const correct = (changes: object): TakenStep => ['correct', givenTo.correct(changes), coordinator];
const citizen = 'warga@contoh.example';
const liaison = 'penghubung.dishub@klaten.example';

describe('a correction', () => {
  it.each([
    [
      'earlier',
      [correct({ urgency: 'high' })],
      'lebih awal: Selasa, 8 Desember 2026',
      'Kamis, 17 Desember 2026',
    ],
    [
      'later',
      [correct({ urgency: 'high' }), correct({ urgency: 'normal' })],
      'lebih lambat: Kamis, 17 Desember 2026',
      'Selasa, 8 Desember 2026',
    ],
  ] as const)(
    'a correction that makes the promised date %s shows the complainant both dates and the reason',
    async (_, steps, now, was) => {
      const { caseAfter, office, addresses } = await notifyingFixture();
      await caseAfter([dispatched, ...steps]);
      expect(addresses().sort()).toEqual([liaison, citizen].sort());
      const { subject, text } = office.mails.find(({ to }) => to.address === citizen)!;
      expect(subject).toContain(now);
      expect(text).toContain(`Sebelumnya: ${was}`);
      expect(text).toContain('mengoreksi jenis atau urgensi');
      expect(text).toContain('Urgensi: ');
    },
  );

  it('a correction before verification shows the provisional date', async () => {
    const { caseAfter, office } = await notifyingFixture();
    await caseAfter([correct({ urgency: 'high' })]);
    const mail = office.mails.find(({ to }) => to.address === citizen)!;
    expect(mail.text).toContain('(sementara): ');
  });

  it('a correction that keeps the promised date does not notify the complainant', async () => {
    const { caseAfter, addresses } = await notifyingFixture();
    await caseAfter([dispatched, correct({ category: 'jembatan' })]);
    expect(addresses()).toEqual([]);
  });

  it('the subject of a correction names only the deadline that moved', async () => {
    const { caseAfter, office } = await notifyingFixture();
    await caseAfter([dispatched, correct({ class: 'information' })]);
    const { subject, text } = office.mails.find(({ to }) => to.address === liaison)!;
    expect(subject).toContain('Batas waktu diubah, penyelesaian laporan paling lambat Rabu, 2 Desember 2026');
    expect(text).toContain('Penyelesaian laporan sebelumnya: ');
    expect(text).not.toContain('Tanggapan pertama sebelumnya');
  });

  it('a correction of a secret case tells the complainant only that there is news', async () => {
    const { caseAfter, office } = await notifyingFixture();
    await caseAfter([
      ['dispatch', dispatchInput({ secret: true }), coordinator],
      correct({ urgency: 'high' }),
    ]);
    const { subject, text } = office.mails.find(({ to }) => to.address === citizen)!;
    expect(`${subject} ${text}`).not.toMatch(/Desember|urgensi/i);
  });
});
