import { describe, expect, it } from 'vitest';
import { timelineText } from '#narration/timeline-text.ts';
import { complainant, coordinator, liaisonOf } from '../../support/complaints/actors.ts';
import { dispatchInput } from '../../support/complaints/cases.ts';
import { notifyingFixture, type TakenStep } from '../../support/notices/mails-after-events.ts';

const dishub = liaisonOf('dishub');
const dispatched: TakenStep = ['dispatch', dispatchInput(), coordinator];
const answered: TakenStep = ['answer', { kind: 'done', public: 'Sudah ditambal.' }, dishub];
const reopened: TakenStep = ['reopen', { reason: 'Masih berlubang.' }, complainant];

describe('the mail of an answer', () => {
  it('the mail of an answer offers to rate, reply or reopen until a date, and says that silence closes the report', async () => {
    const { caseAfter, office } = await notifyingFixture();
    await caseAfter([dispatched, answered]);
    const { text } = office.mails[0]!;
    expect(text).toContain('Tanggapi paling lambat: Rabu, 9 Desember 2026 pukul 16.00 WIB');
    expect(text).toContain('Beri nilai satu sampai lima');
    expect(text).toContain('menanggapi jawabannya, atau membuka kembali laporan');
    expect(text).toContain('Bila tidak ada tanggapan sampai tanggal itu, laporan ditutup.');
  });

  it('the mail of an answer offers no reopening once the SOP forbids another', async () => {
    const { caseAfter, office } = await notifyingFixture();
    await caseAfter([dispatched, answered, reopened, answered]);
    expect(office.mails[0]!.text).toContain('membuka kembali');
    await caseAfter([dispatched, answered, reopened, answered, reopened, answered]);
    expect(office.mails[0]!.text).toContain('menanggapi jawabannya.');
    expect(office.mails[0]!.text).not.toContain('membuka kembali');
  });

  it('the mail of a planned answer says that silence does not close the report', async () => {
    const { caseAfter, office } = await notifyingFixture();
    const planned = { kind: 'planned', public: 'Tahun depan.', plannedFor: '2027-02-01' };
    await caseAfter([dispatched, ['answer', planned, dishub]]);
    expect(office.mails[0]!.text).toContain('laporan tetap terbuka sampai instansi melaporkan');
    expect(office.mails[0]!.text).not.toContain('laporan ditutup');
  });

  it('mail and timeline name the obstacle of a late answer', async () => {
    const { caseAfter, office, desk, tenant } = await notifyingFixture();
    const late = { kind: 'done', public: 'Sudah ditambal.', obstacle: 'no-staff' };
    const number = await caseAfter([dispatched, ['answer', late, dishub, ['2026-12-29', '09:00']]]);
    const mail = office.mails.find(({ to }) => to.address === 'warga@contoh.example');
    expect(mail!.text).toContain('Kendala: Petugas tidak tersedia');
    const event = (await desk.store.timeline(number)).at(-1)!;
    const told = (language: 'id' | 'en') => timelineText(event, { texts: new Map(), tenant, language });
    expect(told('id')).toMatch(/^Jawaban \(kendala: petugas tidak tersedia\): /);
    expect(told('en')).toMatch(/^Answer \(obstacle: there is no staff for it\): /);
  });
});
