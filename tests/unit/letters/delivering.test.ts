import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { trackComplaint } from '#casework/views/track-complaint.ts';
import { rawMail } from '#mail/raw-mail.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import {
  firstRun,
  lettersFixture,
  secondReached,
  secondRun,
} from '../../support/casework/letters-fixture.ts';
import { readPdf } from '../../support/pages/read-pdf.ts';
import { wib } from '../../support/sop/calendars.ts';
import { klaten } from '../../support/sop/klaten.ts';

const tenant = await klaten();
const dishub1 = '2026-12-03-dishub-1';
const addressesOf = (mails: readonly { to: { address: string } }[]) => mails.map(({ to }) => to.address);

async function signed(of: TenantConfig = tenant, sending: object = {}) {
  const desk = lettersFixture(of);
  const number = await desk.reprimanded(sending);
  await desk.run(firstRun);
  await desk.sign(dishub1);
  desk.sent.length = 0;
  await desk.deliver(dishub1);
  return { desk, number };
}

const pdfOf = async ({ files }: ReturnType<typeof lettersFixture>, letter = dishub1) =>
  readPdf(files.get(`klaten/${letter}/letter`)!);

describe('the delivery of a signed letter', () => {
  it('a signature adds an entry to the complaint that the complainant can see', async () => {
    const { desk, number } = await signed();
    const file = (await desk.complaints.load(number))!;
    expect(file.complaint.reprimands).toMatchObject([
      {
        letter: dishub1,
        letterNumber: '700/001/XII/2026',
        form: 'reprimand-1',
        agency: 'dishub',
        at: firstRun,
      },
    ]);
    const followed = await trackComplaint(desk.complaints, tenant, file, { language: 'id', now: firstRun });
    expect(followed.timeline.at(-1)!.text).toBe(
      'Teguran Tertulis I nomor 700/001/XII/2026 dikirim kepada Dinas Perhubungan: batas waktu penerimaan oleh instansi terlampaui.',
    );
  });

  it('a signed letter goes to the head of agency and in copy to the supervisor, with the PDF', async () => {
    const { desk, number } = await signed();
    expect(addressesOf(desk.sent)).toEqual(['kepala.dishub@klaten.example', 'sekda@klaten.example']);
    for (const mail of desk.sent) {
      const parsed = await simpleParser(await rawMail(mail));
      expect(parsed.subject).toBe('Teguran Tertulis I nomor 700/001/XII/2026: Dinas Perhubungan');
      expect(parsed.text).toContain(number);
      expect(parsed.attachments).toMatchObject([
        { contentType: 'application/pdf', filename: 'teguran-700-001-XII-2026.pdf' },
      ]);
      const { words } = await readPdf(parsed.attachments[0]!.content);
      expect(words).toContain('700/001/XII/2026');
    }
    expect(desk.sent[1]!.text).toContain('Surat ini untuk Anda ketahui.');
  });

  it('a second reprimand also goes to the inspectorate', async () => {
    const { desk, number } = await signed();
    await desk.reach(number, secondReached);
    await desk.run(secondRun);
    await desk.sign('2026-12-10-dishub-2');
    desk.sent.length = 0;
    await desk.deliver('2026-12-10-dishub-2');
    expect(addressesOf(desk.sent)).toEqual([
      'kepala.dishub@klaten.example',
      'sekda@klaten.example',
      'irban@klaten.example',
    ]);
  });

  it('a letter for a vacant head’s office goes to the next in line, and says so', async () => {
    const offices = tenant.offices.map((office) =>
      office.id === 'dishub/head' ? { ...office, vacant: true } : office,
    );
    const { desk } = await signed({ ...tenant, offices });
    expect(addressesOf(desk.sent)).toEqual(['koordinator@klaten.example', 'sekda@klaten.example']);
    expect(desk.sent[0]!.text).toContain('karena jabatan Kepala Dinas Perhubungan kosong');
  });

  it('the copy for a vacant inspectorate says so to its substitute, and the coordinator is notified', async () => {
    const offices = tenant.offices.map((office) =>
      office.id === 'inspector' ? { ...office, vacant: true } : office,
    );
    const { desk, number } = await signed({ ...tenant, offices });
    await desk.reach(number, secondReached);
    await desk.run(secondRun);
    await desk.sign('2026-12-10-dishub-2');
    desk.sent.length = 0;
    await desk.deliver('2026-12-10-dishub-2');
    expect(addressesOf(desk.sent)).toEqual([
      'kepala.dishub@klaten.example',
      'sekda@klaten.example',
      'koordinator@klaten.example',
    ]);
    expect(desk.sent[1]!.text).toMatch(/Anda menerima surat ini karena jabatan Inspektur.* kosong\./);
    expect(desk.sent[2]!.text).toMatch(
      /Jabatan Inspektur.* kosong; surat ini dikirim kepada Sekretaris Daerah/,
    );
  });

  it('a signature takes effect once, however often its event is delivered', async () => {
    const { desk, number } = await signed();
    const before = (await desk.complaints.load(number))!.complaint.sequence;
    for (let again = 0; again < 3; again++) await desk.deliver(dishub1);
    expect(desk.sent).toHaveLength(2);
    expect((await desk.complaints.load(number))!.complaint.sequence).toBe(before);
  });

  it('a signature is recorded in a complaint that ended in the same minute', async () => {
    const desk = lettersFixture(tenant);
    const number = await desk.reprimanded();
    await desk.run(firstRun);
    await desk.sign(dishub1);
    await desk.answer(number, { obstacle: 'no-staff' }, { now: firstRun });
    await desk.deliver(dishub1);
    const { complaint } = (await desk.complaints.load(number))!;
    expect(complaint.stage).toBe('answered');
    expect(complaint.reprimands).toHaveLength(1);
  });
});

describe('the letter', () => {
  it('the letter states number, form, missed deadline, its date and the working days', async () => {
    const { desk, number } = await signed();
    const { words, info } = await pdfOf(desk);
    const text = words.replaceAll(/\s+/g, ' ');
    for (const said of [
      'PEMERINTAH KABUPATEN KLATEN SEKRETARIAT DAERAH',
      'Nomor : 700/001/XII/2026',
      'Klaten, 3 Desember 2026',
      'Yth. Kepala Dinas Perhubungan',
      '1 (satu) pengaduan yang menjadi tanggung jawab Dinas Perhubungan',
      number,
      'Jalan rusak',
      'penerimaan oleh instansi',
      '26 November 2026 pukul 16.00 WIB',
      '5 hari kerja',
      'a.n. BUPATI KLATEN Sekretaris Daerah,',
      'Yth. Bupati Klaten',
      'Data percontohan',
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/KONSEP|\{|undefined/);
    expect(info).toMatchObject({ Language: 'id', Author: 'Kabupaten Klaten' });
  });

  it('the letter does not identify complainants, and gives only the number of a secret complaint', async () => {
    const { desk, number } = await signed(tenant, { secret: true, title: 'Perihal yang rahasia' });
    const { words } = await pdfOf(desk);
    expect(words).toContain(number);
    expect(words).toContain('(dirahasiakan)');
    const mails = desk.sent.map(({ text, html, subject }) => [text, html, subject].join()).join();
    for (const hidden of ['Perihal yang rahasia', 'warga@contoh.example', 'Jalan berlubang di depan pasar'])
      expect(words + mails).not.toContain(hidden);
  });

  it('the letter contains no free text, so that an erasure leaves nothing in it', async () => {
    const { desk } = await signed(tenant, { title: 'Lubang di depan rumah Bu Sri' });
    expect((await pdfOf(desk)).words).not.toContain('Bu Sri');
    expect(desk.sent.map(({ text }) => text).join()).toContain('Bu Sri');
  });

  it('the PDF of a letter is stored as first rendered', async () => {
    const { desk } = await signed();
    const kept = desk.files.get(`klaten/${dishub1}/letter`);
    await desk.deliver(dishub1);
    expect(desk.files.get(`klaten/${dishub1}/letter`)).toBe(kept);
  });
});

it('a run notifies the supervisor once of all drafts', async () => {
  const desk = lettersFixture(tenant);
  await desk.reprimanded();
  await desk.reprimanded({ lead: 'dlh' });
  await Promise.all([desk.run(firstRun), desk.run(firstRun).catch(() => {})]);
  await desk.run(firstRun);
  expect(desk.sent).toHaveLength(1);
  const [mail] = desk.sent;
  expect(mail).toMatchObject({
    to: { address: 'sekda@klaten.example' },
    subject: '2 konsep surat teguran menunggu tanda tangan',
  });
  expect(mail!.text).toContain('Dinas Lingkungan Hidup: Teguran Tertulis I, 1 laporan');
  await desk.run(wib('2026-12-04', '07:40'));
  expect(desk.sent).toHaveLength(2);
});
