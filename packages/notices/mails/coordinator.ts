import type { GivenBack } from '#complaints/model/complaint.ts';
import { obstacleName } from '#wording/obstacle-names.ts';
import { agencyName } from '#wording/office-names.ts';
import { capital, type Letter, type Telling } from '../render/letter.ts';
import { nextStep } from './next-step.ts';
import { caseDetails, due, officeLetter } from './officer.ts';
import { deadlinesOf, firstDue } from './open-work.ts';

export const toVerify = (telling: Telling): Letter =>
  officeLetter(telling, {
    subject: `Laporan baru, verifikasi paling lambat ${firstDue(telling, 'verify')}`,
    opening: 'Laporan baru masuk dan menunggu verifikasi Anda.',
    details: [
      ...caseDetails(telling),
      { label: 'Diterima', value: due(telling, { at: telling.file.complaint.receivedAt }) },
    ],
    deadlines: deadlinesOf(telling),
    next: ['Periksa jenis dan urgensinya, lalu teruskan kepada instansi yang berwenang.'],
  });

/** An agency gave it back: who, why, and whom it names instead. */
export function toDecide(telling: Telling): Letter {
  const { file, tenant, told } = telling;
  const { givenBack } = file.complaint as { givenBack?: GivenBack };
  const by = givenBack ? agencyName(givenBack.by, tenant, 'id') : '';
  const suggested = givenBack?.suggested;
  return officeLetter(telling, {
    subject: `Laporan dikembalikan, putuskan paling lambat ${firstDue(telling, 'decide-return')}`,
    opening: `${capital(by)} mengembalikan laporan ini kepada Anda.`,
    quote: told?.words,
    details: [
      ...caseDetails(telling),
      ...(givenBack ? [{ label: 'Kendala', value: capital(obstacleName(givenBack.obstacle, 'id')) }] : []),
      ...(suggested
        ? [{ label: 'Instansi yang disarankan', value: agencyName(suggested, tenant, 'id') }]
        : []),
    ],
    deadlines: deadlinesOf(telling),
    next: [
      nextStep['decide-return'],
      'Pelapor dikabari bersama keputusan Anda: siapa yang mengembalikan, alasannya, dan siapa berikutnya.',
    ],
  });
}

/** A low rating: the complaint is not at its end before somebody looked. */
export function toReview(telling: Telling): Letter {
  const { complaint } = telling.file;
  const rating = 'rating' in complaint ? complaint.rating : undefined;
  return officeLetter(telling, {
    subject: `Nilai rendah, tinjau paling lambat ${firstDue(telling, 'review-rating')}`,
    opening: `Pelapor memberi nilai ${rating?.stars ?? '-'} dari 5 untuk jawaban atas laporan ini.`,
    quote: telling.told?.words,
    details: caseDetails(telling),
    deadlines: deadlinesOf(telling),
    next: [nextStep['review-rating']],
  });
}

/** The case is over and nobody holds it: there is no deadline but the law's. */
export function erasureAsked(telling: Telling): Letter {
  const { erasureAsked: asked } = telling.file.complaint;
  return officeLetter(telling, {
    subject: `Pelapor meminta penghapusan datanya${asked ? `, ${due(telling, asked)}` : ''}`,
    opening:
      'Pelapor meminta isi laporan dan data dirinya dihapus (UU 27/2022 tentang Pelindungan Data Pribadi).',
    details: caseDetails(telling),
    deadlines: [],
    next: [
      'Periksa apakah ada alasan hukum untuk menyimpannya. Bila tidak ada, hapus isi laporan dan data pelapor.',
      'Laporan yang sudah dihapus tetap terhitung dalam statistik dan riwayatnya tetap utuh.',
    ],
  });
}
