import { nextStep } from './parts/next-step.ts';
import { caseDetails, officeMail } from './parts/office-mail.ts';
import { deadlinesOf, firstDue } from './parts/open-work.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

export const reopenedMail = mailTemplate({
  quotes: ['complaint-reopened.v1'],
  isStillRelevant: whileAssignmentRuns,
  languages: inIndonesian,
  subject: (context) => `Laporan dibuka kembali, jawab paling lambat ${firstDue(context, 'resolve')}`,
  content(context) {
    const { event, words } = context.quoted;
    const by = event.data.by === 'review' ? 'Peninjau nilai rendah' : 'Pelapor';
    return officeMail(context, {
      opening: `${by} membuka kembali laporan ini karena jawabannya belum menyelesaikan masalah.`,
      quote: words,
      details: caseDetails(context),
      deadlines: deadlinesOf(context),
      next: [nextStep['first-response'], nextStep.resolve],
    });
  },
});
