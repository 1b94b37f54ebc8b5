import { nextStep } from './parts/next-step.ts';
import { caseDetails, officeMail } from './parts/office-mail.ts';
import { deadlinesOf, nextDeadline, nextDueText } from './parts/open-work.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

/** To the office that asked: its deadlines run again. */
export const completedMail = mailTemplate({
  quotes: ['complaint-completed.v1'],
  isStillRelevant: whileAssignmentRuns,
  languages: inIndonesian,
  subject: (context) => `Laporan dilengkapi, ${nextDueText(context)}`,
  content(context) {
    const next = nextDeadline(context);
    return officeMail(context, {
      opening: 'Pelapor melengkapi laporan ini seperti yang Anda minta; batas waktunya berjalan lagi.',
      quote: context.quoted.words,
      details: caseDetails(context),
      deadlines: deadlinesOf(context),
      next: next ? [nextStep[next.kind]] : [],
    });
  },
});
