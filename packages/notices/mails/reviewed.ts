import { citizenMail, mailTranslator, number } from './parts/citizen-mail.ts';
import { closedAt } from './parts/closed-at.ts';
import { whileIn } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate } from './parts/template.ts';

export const reviewedMail = mailTemplate({
  quotes: 'nothing',
  isStillRelevant: whileIn('closed'),
  languages: inBothLanguages,
  subject(context) {
    const at = closedAt(context);
    return mailTranslator(context)(
      `Laporan Anda ditutup setelah ditinjau, ${at}`,
      `Your report is closed after a review, ${at}`,
    );
  },
  content(context) {
    const t = mailTranslator(context);
    return citizenMail(context, {
      opening: context.record.complaint.merged
        ? t(
            'Koordinator meninjau nilai rendah dari pelapor dan menegaskan jawabannya. Laporan Anda ditutup.',
            'The coordinator reviewed a complainant’s low rating and confirmed the answer. Your report is closed.',
          )
        : t(
            'Koordinator meninjau nilai rendah Anda dan menegaskan jawabannya. Laporan Anda ditutup.',
            'The coordinator reviewed your low rating and confirmed the answer. Your report is closed.',
          ),
      facts: [number(context), { label: t('Ditutup', 'Closed'), value: closedAt(context) }],
      paragraphs: [
        t(
          'Bila ada hal baru, kirim laporan baru dan sebut nomor ini.',
          'If there is something new, send a new report and give this number in it.',
        ),
      ],
    });
  },
});
