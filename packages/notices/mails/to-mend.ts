import { nextStep } from './parts/next-step.ts';
import { caseDetails, officeMail } from './parts/office-mail.ts';
import { deadlinesOf, firstDue } from './parts/open-work.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

/** To the coordinator: find another address of a complainant whose mail bounces. */
export const toMendMail = mailTemplate({
  quotes: ['address-bounced.v1'],
  isStillRelevant: whileAssignmentRuns,
  languages: inIndonesian,
  subject: (context) =>
    `Alamat pelapor bermasalah, perbaiki paling lambat ${firstDue(context, 'mend-address')}`,
  content: (context) =>
    officeMail(context, {
      opening:
        context.quoted.event.data.why === 'complained'
          ? 'Surat kepada pelapor laporan ini ditandai sebagai spam oleh penerimanya. Kami tidak menyurati alamat itu lagi.'
          : 'Surat kepada pelapor laporan ini tidak sampai. Kami tidak menyurati alamat itu lagi.',
      details: caseDetails(context),
      deadlines: deadlinesOf(context),
      next: [
        nextStep['mend-address'],
        'Selama belum ada alamat lain, pelapor hanya mendapat kabar dari halaman laporannya.',
      ],
    }),
});
