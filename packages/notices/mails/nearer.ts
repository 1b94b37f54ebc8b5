import { nextStep } from './parts/next-step.ts';
import { caseDetails, officeMail } from './parts/office-mail.ts';
import { deadlinesOf, dueText, movedDeadlines, nextDeadline, oldDates } from './parts/open-work.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate, type TemplateContext } from './parts/template.ts';

type Context = TemplateContext<readonly ['deadlines-recomputed.v1']>;

/** A calendar change shortens deadlines; the mail shows old and new dates. */
export const nearerMail = mailTemplate({
  quotes: ['deadlines-recomputed.v1'],
  isStillRelevant: whileAssignmentRuns,
  languages: inIndonesian,
  subject: (context) =>
    `Batas waktu menjadi lebih awal${dueText(context, moved(context)[0]?.deadline ?? nextDeadline(context))}`,
  content(context) {
    const next = nextDeadline(context);
    return officeMail(context, {
      opening: 'Kalender hari kerja berubah, sehingga batas waktu laporan ini menjadi lebih awal.',
      details: caseDetails(context),
      deadlines: [...deadlinesOf(context), ...oldDates(context, moved(context))],
      next: next ? [nextStep[next.kind]] : [],
    });
  },
});

const moved = (context: Context) => movedDeadlines(context, context.quoted.event.data.before);
