import { localDate, longDay } from '#calendar/zones.ts';
import type { OfficeReachable } from '#events/messages/office-reachable.v1.ts';
import type { OfficeUnreachable } from '#events/messages/office-unreachable.v1.ts';
import { type Bilingual, inLanguage } from '#tenants/bilingual.ts';
import type { Office, TenantConfig } from '#tenants/tenant-config.ts';
import { liftReasonName } from '#wording/lift-reasons.ts';
import { stageTextOf } from '#wording/stages.ts';
import { capital, type Letter, type Telling, whenText } from '../render/letter.ts';
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

interface Words {
  readonly news: Bilingual;
  readonly opening: Bilingual;
  readonly before: Bilingual;
}

const wordsOf: Readonly<Record<'another' | 'again', Words>> = {
  another: {
    news: { id: 'Kabar laporan Anda kini ke alamat ini', en: 'News of your report now comes here' },
    opening: {
      id: 'Mulai sekarang kabar tentang laporan Anda dikirim ke alamat ini.',
      en: 'From now on news of your report is sent to this address.',
    },
    before: { id: 'Surat ke alamat lama tidak sampai.', en: 'Mail to the address before did not come.' },
  },
  again: {
    news: { id: 'Kabar laporan Anda kembali ke alamat ini', en: 'News of your report comes here again' },
    opening: {
      id: 'Mulai sekarang kabar tentang laporan Anda dikirim lagi ke alamat ini.',
      en: 'From now on news of your report is sent to this address again.',
    },
    before: { id: 'Surat kami sempat tidak sampai.', en: 'For a while our mail did not come.' },
  },
};

/** To the new address, or the old one that takes mail again: that it is used from now on, and how things stand. */
export const addressMended: Template = (telling) => {
  const { language, told, file } = telling;
  const say = sayIn(telling);
  const event = told?.event;
  const words = wordsOf[event?.type === 'address-mended.v1' && event.data.again ? 'again' : 'another'];
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
    subject: `${inLanguage(words.news, language)}, ${say('dijanjikan selesai', 'promised by')} ${by.value}`,
    opening: inLanguage(words.opening, language),
    facts: [
      number(telling),
      { label: say('Tahap', 'Stage'), value: capital(stageTextOf(file.complaint, language)) },
      by,
      ...due,
    ],
    paragraphs: [
      `${inLanguage(words.before, language)} ${say(
        'Semua kabar sejak awal ada di halaman laporan, dengan nomor dan kode rahasia Anda.',
        'All news from the beginning is on the page of the report, with its number and your secret code.',
      )}`,
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
      'Periksa alamat jabatan ini, lalu terapkan alamat yang benar pada data kantor. Bila alamat yang sama menerima surat lagi, operator mencabut penghentiannya.',
      'Tugas dan batas waktunya tetap berjalan.',
    ],
    notes: [],
  };
}

/** To the office itself, and to whoever watches over it: mail goes there again. */
export function officeFound(
  tenant: TenantConfig,
  { office: id, why, since, at }: OfficeReachable,
  recipient: Office,
): Letter {
  const office = tenant.offices.find((one) => one.id === id);
  const title = office ? inLanguage(office.title, 'id') : id;
  const isItself = recipient.id === id;
  const day = longDay(localDate(tenant.zone, at), 'id');
  return {
    language: 'id',
    subject: `Surat kepada ${title} dikirim lagi sejak ${day}`,
    opening: isItself
      ? 'Mulai sekarang surat Tanggap kembali dikirim ke alamat jabatan Anda.'
      : `Mulai sekarang surat kepada ${title} kembali dikirim ke alamatnya.`,
    facts: [
      { label: 'Jabatan', value: title },
      { label: 'Tidak disurati sejak', value: whenText(tenant.zone, { at: since }, 'id') },
      { label: 'Alasan disurati lagi', value: capital(liftReasonName(why, 'id')) },
    ],
    sections: [],
    paragraphs: isItself
      ? [
          'Yang tidak sampai selama itu tidak dikirim ulang. Periksa daftar tugas Anda di Tanggap: tugas dan batas waktunya tetap berjalan.',
        ]
      : ['Surat ini untuk Anda ketahui.'],
    notes: [],
  };
}
