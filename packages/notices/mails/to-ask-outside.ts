import { holder } from './parts/citizen-mail.ts';
import { nextStep } from './parts/next-step.ts';
import { caseDetails, officeMail } from './parts/office-mail.ts';
import { deadlinesOf, firstDue } from './parts/open-work.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

/** To the coordinator: the answer of the outside body did not settle the case. */
export const toAskOutsideMail = mailTemplate({
  quotes: ['complaint-reopened.v1'],
  isStillRelevant: whileAssignmentRuns,
  languages: inIndonesian,
  subject: (context) =>
    `Laporan dibuka kembali, tanyakan ke luar paling lambat ${firstDue(context, 'ask-outside')}`,
  content: (context) =>
    officeMail(context, {
      opening: `Laporan ini dibuka kembali karena balasan ${holder(context)} belum menyelesaikan masalah.`,
      quote: context.quoted.words,
      details: caseDetails(context),
      deadlines: deadlinesOf(context),
      next: [nextStep['ask-outside']],
    }),
});
