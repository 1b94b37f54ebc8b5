import { citizenMail, holder, mailTranslator, nothingToDo, number, openAt } from './parts/citizen-mail.ts';
import { unlessIn } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate } from './parts/template.ts';

export const reopenedAfterReviewMail = mailTemplate({
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
      opening: context.record.complaint.merged
        ? t(
            `Koordinator meninjau nilai rendah dari pelapor dan meminta ${holder(context)} menangani laporan ini kembali.`,
            `The coordinator reviewed a complainant’s low rating and asked ${holder(context)} to work on it again.`,
          )
        : t(
            `Koordinator meninjau nilai rendah Anda dan meminta ${holder(context)} menangani laporan ini kembali.`,
            `The coordinator reviewed your low rating and asked ${holder(context)} to work on it again.`,
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
