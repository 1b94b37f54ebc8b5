import { nextStep } from './parts/next-step.ts';
import { caseDetails, officeMail } from './parts/office-mail.ts';
import { deadlinesOf, dueText, nextDeadline } from './parts/open-work.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

/** A postponement ended, so that the deadlines of the work run again. */
export const workResumedMail = mailTemplate({
  quotes: ['complaint-resumed.v1'],
  isStillRelevant: whileAssignmentRuns,
  languages: inIndonesian,
  subject: (context) => `Penundaan berakhir${dueText(context, nextDeadline(context))}`,
  content(context) {
    const next = nextDeadline(context);
    return officeMail(context, {
      opening: 'Penundaan laporan ini berakhir. Batas waktunya berjalan lagi.',
      details: caseDetails(context),
      deadlines: deadlinesOf(context),
      next: next ? [nextStep[next.kind]] : [],
    });
  },
});
