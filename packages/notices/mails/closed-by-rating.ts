import { hasKnownDuplicates } from '#complaints/model/complaint.ts';
import { citizenMail, mailTranslator, number } from './parts/citizen-mail.ts';
import { closedAt } from './parts/closed-at.ts';
import { whileIn } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate } from './parts/template.ts';

/** To the first complainant, when the rating of another one was the last and closed the case. */
export const closedByRatingMail = mailTemplate({
  quotes: 'nothing',
  isStillRelevant: whileIn('closed'),
  languages: inBothLanguages,
  subject(context) {
    const at = closedAt(context);
    return mailTranslator(context)(`Laporan Anda ditutup, ${at}`, `Your report is closed, ${at}`);
  },
  content(context) {
    const t = mailTranslator(context);
    return citizenMail(context, {
      opening: hasKnownDuplicates(context.record.complaint)
        ? t(
            'Semua pelapor untuk hal yang sama sudah menilai jawabannya. Laporan Anda ditutup.',
            'All complainants of the same matter have rated the answer. Your report is closed.',
          )
        : t(
            'Laporan Anda ditutup setelah jawabannya dinilai.',
            'Your report is closed, because the answer was rated.',
          ),
      facts: [number(context), { label: t('Ditutup', 'Closed'), value: closedAt(context) }],
      paragraphs: [
        t(
          'Bila ada hal baru, kirim laporan baru dan sebut nomor ini.',
          'If there is something new, send a new report and name this number.',
        ),
      ],
    });
  },
});
