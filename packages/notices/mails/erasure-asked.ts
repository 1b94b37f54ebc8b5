import { caseDetails, due, officeMail } from './parts/office-mail.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

/** A request to erase a closed case. Only the law sets a deadline. */
export const erasureAskedMail = mailTemplate({
  quotes: 'nothing',
  isStillRelevant: (_, complaint) => complaint.erasureAsked !== undefined,
  languages: inIndonesian,
  subject(context) {
    const { erasureAsked: asked } = context.record.complaint;
    return `Pelapor meminta penghapusan datanya${asked ? `, ${due(context, asked)}` : ''}`;
  },
  content: (context) =>
    officeMail(context, {
      opening:
        'Pelapor meminta isi laporan dan data dirinya dihapus (UU 27/2022 tentang Pelindungan Data Pribadi).',
      details: caseDetails(context),
      deadlines: [],
      next: [
        'Periksa apakah ada alasan hukum untuk menyimpannya. Bila tidak ada, hapus isi laporan dan data pelapor.',
        'Laporan yang sudah dihapus tetap terhitung dalam statistik dan riwayatnya tetap utuh.',
      ],
    }),
});
