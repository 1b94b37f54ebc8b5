import { localDate, longDay } from '#calendar/zones.ts';
import type { OfficeUnreachable } from '#events/office-unreachable.v1.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import type { Office, TenantConfig } from '#tenants/tenant-config.ts';
import { stageTextOf } from '#wording/stages.ts';
import { capital, type Letter, type Telling, whenText } from '../letter.ts';
import { letter, number, openAt, promised, sayIn, type Template } from './citizen-letter.ts';
import { nextStep } from './next-step.ts';
import { caseDetails, officeLetter } from './officer.ts';
import { deadlinesOf, firstDue } from './open-work.ts';

/** The complainant's address takes no mail: somebody finds another way. */
export function toMend(telling: Telling): Letter {
  const event = telling.told?.event;
  const complained = event?.type === 'address-bounced.v1' && event.data.why === 'complained';
  return officeLetter(telling, {
    subject: `Alamat pelapor bermasalah, perbaiki paling lambat ${firstDue(telling, 'mend-address')}`,
    opening: complained
      ? 'Surat kepada pelapor laporan ini ditandai sebagai spam oleh penerimanya. Kami tidak menyurati alamat itu lagi.'
      : 'Surat kepada pelapor laporan ini tidak sampai. Kami tidak menyurati alamat itu lagi.',
    details: caseDetails(telling),
    deadlines: deadlinesOf(telling),
    next: [
      nextStep['mend-address'],
      'Selama belum ada alamat lain, pelapor hanya mendapat kabar dari halaman laporannya.',
    ],
  });
}

/** To the new address: that it is used from now on, and how things stand. */
export const addressMended: Template = (telling) => {
  const say = sayIn(telling);
  const { complaint } = telling.file;
  const due = (['complete', 'reply'] as const).flatMap((kind) => {
    const until = openAt(telling, kind);
    const label =
      kind === 'complete'
        ? say('Lengkapi laporan paling lambat', 'Complete the report by')
        : say('Tanggapi jawaban paling lambat', 'Reply to the answer by');
    return until ? [{ label, value: until }] : [];
  });
  const by = promised(telling);
  return letter(telling, {
    subject: say(
      `Kabar laporan Anda kini ke alamat ini, ${by.label.toLowerCase()} ${by.value}`,
      `News of your report now comes here, ${by.label.toLowerCase()} ${by.value}`,
    ),
    opening: say(
      'Mulai sekarang kabar tentang laporan Anda dikirim ke alamat ini.',
      'From now on news of your report is sent to this address.',
    ),
    facts: [
      number(telling),
      { label: say('Tahap', 'Stage'), value: capital(stageTextOf(complaint, telling.language)) },
      by,
      ...due,
    ],
    paragraphs: [
      say(
        'Surat ke alamat lama tidak sampai. Semua kabar sejak awal ada di halaman laporan, dengan nomor dan kode rahasia Anda.',
        'Mail to the address before did not come. All news from the beginning is on the page of the report, with its number and your secret code.',
      ),
    ],
  });
};

/** For whoever watches over the offices. */
export function officeLost(
  tenant: TenantConfig,
  { office: id, why, since }: OfficeUnreachable,
  standIn: Office | undefined,
): Letter {
  const office = tenant.offices.find((one) => one.id === id);
  const title = office ? inLanguage(office.title, 'id') : id;
  const day = longDay(localDate(tenant.zone, since), 'id');
  return {
    language: 'id',
    subject: `Surat kepada ${title} tidak sampai sejak ${day}`,
    opening:
      why === 'bounced'
        ? `Surat kepada ${title} dikembalikan oleh kotak suratnya.`
        : `Surat kepada ${title} ditandai sebagai spam oleh penerimanya.`,
    facts: [
      { label: 'Jabatan', value: title },
      { label: 'Tidak disurati sejak', value: whenText(tenant.zone, { at: since }, 'id') },
      ...(standIn
        ? [{ label: 'Suratnya sementara dikirim kepada', value: inLanguage(standIn.title, 'id') }]
        : []),
    ],
    sections: [],
    paragraphs: [
      'Periksa alamat jabatan ini, lalu terapkan alamat yang benar pada data kantor. Tugas dan batas waktunya tetap berjalan.',
    ],
    notes: [],
  };
}
