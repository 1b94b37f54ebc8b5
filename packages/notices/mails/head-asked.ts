import { caseDetails, officeMail } from './parts/office-mail.ts';
import { deadlinesOf, nextDueText } from './parts/open-work.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

export const headAskedMail = mailTemplate({
  quotes: ['head-asked.v1'],
  isStillRelevant: whileAssignmentRuns,
  languages: inIndonesian,
  subject: (context) => `Pejabat penghubung meminta bantuan Anda, ${nextDueText(context)}`,
  content: (context) =>
    officeMail(context, {
      opening: 'Pejabat penghubung meminta bantuan Anda untuk menyelesaikan laporan ini, dengan alasan:',
      quote: context.quoted.words,
      details: caseDetails(context),
      deadlines: deadlinesOf(context),
      next: ['Tentukan bantuannya bersama pejabat penghubung. Permintaan ini tidak mengubah batas waktu.'],
    }),
});
