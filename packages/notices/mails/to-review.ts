import { nextStep } from './parts/next-step.ts';
import { caseDetails, officeMail } from './parts/office-mail.ts';
import { deadlinesOf, firstDue } from './parts/open-work.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

export const toReviewMail = mailTemplate({
  quotes: ['complaint-rated.v1'],
  isStillRelevant: whileAssignmentRuns,
  languages: inIndonesian,
  subject: (context) => `Nilai rendah, tinjau paling lambat ${firstDue(context, 'review-rating')}`,
  content(context) {
    const { stars } = context.quoted.event.data;
    return officeMail(context, {
      opening: `Pelapor memberi nilai ${stars} dari 5 untuk jawaban atas laporan ini.`,
      quote: context.quoted.words,
      details: caseDetails(context),
      deadlines: deadlinesOf(context),
      next: [nextStep['review-rating']],
    });
  },
});
