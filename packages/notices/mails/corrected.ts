import { className } from '#wording/class-names.ts';
import { urgencyName } from '#wording/urgency-names.ts';
import { nextStep } from './parts/next-step.ts';
import { caseDetails, officeMail } from './parts/office-mail.ts';
import { deadlinesOf, dueText, movedDeadlines, nextDeadline, oldDates } from './parts/open-work.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate, type TemplateContext } from './parts/template.ts';

type Context = TemplateContext<readonly ['complaint-corrected.v1']>;

/** The subject names the nearest moved deadline; the body shows old and new dates. */
export const correctedMail = mailTemplate({
  quotes: ['complaint-corrected.v1'],
  isStillRelevant: whileAssignmentRuns,
  languages: inIndonesian,
  subject(context) {
    const [nearest] = moved(context);
    return nearest
      ? `Batas waktu diubah${dueText(context, nearest.deadline)}`
      : `Laporan dikoreksi${dueText(context, nextDeadline(context))}`;
  },
  content(context) {
    const { event, words } = context.quoted;
    const next = nextDeadline(context);
    return officeMail(context, {
      opening: `Koordinator mengoreksi laporan ini: ${className(event.data.class, 'id').toLowerCase()}, urgensi ${urgencyName(event.data.urgency, 'id').toLowerCase()}.`,
      quote: words,
      details: caseDetails(context),
      deadlines: [...deadlinesOf(context), ...oldDates(context, moved(context))],
      next: next ? [nextStep[next.kind]] : [],
    });
  },
});

const moved = (context: Context) => movedDeadlines(context, context.quoted.event.data.before ?? []);
