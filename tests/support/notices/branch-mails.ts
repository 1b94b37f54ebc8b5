import type { Language } from '#calendar/zones.ts';
import type { StepName } from '#complaints/lifecycle.ts';
import type { Actor } from '#complaints/model/facts.ts';
import type { caseworkFixture } from '../casework/casework-fixture.ts';
import { complainant, coordinator, liaisonOf } from '../complaints/actors.ts';
import { answerInput, dispatchInput } from '../complaints/cases.ts';
import { wib } from '../sop/calendars.ts';
import type { noticesFixture } from './notices-fixture.ts';

type Desk = ReturnType<typeof caseworkFixture>;
type Office = ReturnType<typeof noticesFixture>;
/** Names the mails of the last step in order; the language follows the name. */
type Name = (...names: string[]) => void;

const dpupr = liaisonOf('dpupr');
const dlh = liaisonOf('dlh');

export async function branchMails(desk: Desk, office: Office, name: Name): Promise<void> {
  for (const language of ['id', 'en'] as const) await sideways(desk, office, name, language);
}

async function sideways(desk: Desk, office: Office, name: Name, language: Language): Promise<void> {
  const suffix = language === 'en' ? '-en' : '';
  const life = async () => branchHistory(desk, office, language);
  /** Citizens' mails are kept in both languages, an office's once. */
  const named = (...names: string[]) =>
    name(
      ...names.map((one) => (one.startsWith('office:') ? (suffix ? '' : one.slice(7)) : one && one + suffix)),
    );

  const crooked = await life();
  await crooked('ask-completion', asking, coordinator, ['2026-11-24', '09:10']);
  named('completion-asked');
  await crooked('complete', { text: 'Di timur Pasar Bayat, sejak dua minggu lalu.' }, complainant, [
    '2026-11-26',
    '09:25',
  ]);
  named('office:completed');
  await crooked('dispatch', dispatchInput({ ...rubbish, lead: 'dpupr' }), coordinator, [
    '2026-11-27',
    '08:20',
  ]);
  named('', '');
  await crooked('return', returning, dpupr, ['2026-11-30', '10:45']);
  named('office:to-decide');
  await crooked('dispatch', dispatchInput({ ...rubbish, lead: 'dlh' }), coordinator, ['2026-11-30', '14:00']);
  named('', 'dispatched-after-return');
  await crooked('accept', {}, dlh, ['2026-12-01', '08:05']);
  const near = { urgency: 'high', reason: 'Tumpukan sampah berada di depan sekolah.' };
  await crooked('correct', near, coordinator, ['2026-12-01', '13:30']);
  named('office:corrected', 'promise-moved');
  const soon = { public: 'Petugas kami meninjau lokasi besok pagi.\nTerima kasih atas laporan Anda.' };
  await crooked('interim-reply', soon, dlh, ['2026-12-02', '09:00']);
  named('interim-reply');
  await crooked('postpone', waiting, dlh, ['2026-12-03', '15:10']);
  named('postponed');
  // The coordinator ends it, so that the agency is told.
  await crooked('resume', {}, coordinator, ['2026-12-08', '09:00']);
  named('office:work-resumed', 'resumed');
  await crooked('answer', answerInput(), dlh, ['2026-12-09', '11:00']);
  named('');
  await crooked('reply', { text: 'Terima kasih, tetapi sampahnya menumpuk lagi.' }, complainant, [
    '2026-12-10',
    '09:15',
  ]);
  named('office:reply');
  const again = { reason: 'Sampah hanya diangkut sekali, sekarang menumpuk lagi.' };
  await crooked('reopen', again, complainant, ['2026-12-11', '09:30']);
  named('office:reopened');
  await crooked('answer', answerInput(), dlh, ['2026-12-14', '11:00']);
  named('');
  const low = { stars: 2, text: 'Jadwal angkutnya belum jelas.' };
  await crooked('rate', low, complainant, ['2026-12-15', '09:50']);
  named('office:to-review');
  const confirm = { decision: 'confirm', reason: 'Sampah sudah diangkut sesuai jadwal.' };
  await crooked('review', confirm, coordinator, ['2026-12-16', '09:30']);
  named('reviewed');

  const reviewed = await life();
  await reviewed('dispatch', dispatchInput({ ...rubbish, lead: 'dlh' }), coordinator, [
    '2026-11-25',
    '08:20',
  ]);
  named('', '');
  await reviewed('answer', answerInput(), dlh, ['2026-11-26', '11:00']);
  named('');
  await reviewed('rate', { stars: 1 }, complainant, ['2026-11-27', '09:50']);
  named('');
  const open = { decision: 'reopen', reason: 'Jadwalnya memang belum diberikan.' };
  await reviewed('review', open, coordinator, ['2026-11-30', '09:30']);
  named('office:reopened-by-review', 'reopened-after-review');
  await reviewed('withdraw', {}, complainant, ['2026-12-01', '09:30']);
  named('archived-withdrawn', '');

  const asked = await life();
  const papers = dispatchInput({ ...rubbish, class: 'information', lead: 'dlh' });
  await asked('dispatch', papers, coordinator, ['2026-11-25', '08:20']);
  named('', '');
  await asked('accept', {}, dlh, ['2026-11-26', '08:05']);
  await asked('extend', { reason: 'Kontrak pengangkutan tahun 2019 masih dicari di arsip.' }, dlh, [
    '2026-12-04',
    '10:00',
  ]);
  named('extended');

  const archived = await life();
  await archived('archive', quarrel, coordinator, ['2026-11-25', '09:00']);
  named('archived');

  const forgotten = await life();
  await forgotten('ask-completion', asking, coordinator, ['2026-11-25', '09:15']);
  named('');
  await forgotten('fall-due', 'complete-2', undefined, ['2026-12-09', '16:01']);
  named('archived-not-completed');
}

/** The office is open, so mails are sent at once. */
export async function branchHistory(desk: Desk, office: Office, language: Language) {
  const number = await desk.submitted({ category: 'sampah' }, { language, now: wib('2026-11-24', '08:40') });
  let told = 1;
  return async (
    step: StepName,
    input: object | string,
    actor: Actor | undefined,
    at: [day: string, time: string],
  ): Promise<void> => {
    const now = wib(...at);
    office.clock.now = now;
    if (typeof input === 'string') await desk.escalate(number, input, now);
    else await desk.take(number, step, input, actor!, { now });
    await office.tellAll(number, told);
    told = (await desk.store.load(number))!.complaint.sequence;
  };
}

const asking = {
  missing: ['supporting-data', 'substance'],
  text: 'Mohon kirim letak tumpukan sampah dan sejak kapan tidak diangkut.',
};
const rubbish = { title: 'Sampah menumpuk di depan pasar', category: 'sampah' };
const returning = {
  obstacle: 'no-authority',
  reason: 'Pengangkutan sampah ditangani Dinas Lingkungan Hidup.',
  suggested: 'dlh',
};
const waiting = {
  obstacle: 'weather',
  reason: 'Jalan masuk tergenang; truk belum dapat lewat.',
  until: '2026-12-09',
};
const quarrel = {
  reason: 'private-dispute',
  text: 'Batas tanah antara dua tetangga diselesaikan melalui musyawarah desa atau pengadilan.',
};
