import { citizenMail, holder, mailTranslator, nothingToDo, number, openAt } from './parts/citizen-mail.ts';
import { unlessIn } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate } from './parts/template.ts';

/** To the first complainant: the complainant of a merged report reopened the case. Shows nothing of their reason. */
export const reopenedByAnotherMail = mailTemplate({
  quotes: ['complaint-reopened.v1'],
  isStillRelevant: unlessIn('closed', 'archived'),
  languages: inBothLanguages,
  subject(context) {
    const t = mailTranslator(context);
    const resolve = openAt(context, 'resolve');
    return resolve
      ? t(
          `Laporan Anda dibuka kembali, dijawab paling lambat ${resolve}`,
          `Your report is open again, answer by ${resolve}`,
        )
      : t('Laporan Anda dibuka kembali', 'Your report is open again');
  },
  content(context) {
    const t = mailTranslator(context);
    const resolve = openAt(context, 'resolve');
    return citizenMail(context, {
      opening: context.quoted.event.actor.quiet
        ? t(
            `Laporan ini dibuka kembali, dan ${holder(context)} menanganinya lagi.`,
            `This report was opened again, and ${holder(context)} works on it again.`,
          )
        : t(
            `Pelapor lain untuk hal yang sama membuka kembali laporan, dan ${holder(context)} menanganinya lagi.`,
            `Another complainant of the same matter reopened the report, and ${holder(context)} works on it again.`,
          ),
      facts: [
        number(context),
        ...(resolve
          ? [{ label: t('Dijawab kembali paling lambat', 'Answered again by'), value: resolve }]
          : []),
      ],
      paragraphs: [nothingToDo(context)],
    });
  },
});
