import { caseDetails, due, officeMail } from './parts/office-mail.ts';
import { deadlinesOf, firstDue } from './parts/open-work.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

export const toVerifyMail = mailTemplate({
  quotes: 'nothing',
  isStillRelevant: whileAssignmentRuns,
  languages: inIndonesian,
  subject: (context) => `Laporan baru, verifikasi paling lambat ${firstDue(context, 'verify')}`,
  content: (context) =>
    officeMail(context, {
      opening: 'Laporan baru masuk dan menunggu verifikasi Anda.',
      details: [
        ...caseDetails(context),
        { label: 'Diterima', value: due(context, { at: context.record.complaint.receivedAt }) },
      ],
      deadlines: deadlinesOf(context),
      next: ['Periksa jenis dan urgensinya, lalu teruskan kepada instansi yang berwenang.'],
    }),
});
