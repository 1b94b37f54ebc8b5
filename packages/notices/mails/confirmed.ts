import { citizenMail, mailTranslator, number, openAt } from './parts/citizen-mail.ts';
import { whileIn } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate } from './parts/template.ts';

/** After the review of a low rating: the complaint stays open until the agency has reported on its plan. */
export const confirmedMail = mailTemplate({
  quotes: 'nothing',
  isStillRelevant: whileIn('answered'),
  languages: inBothLanguages,
  subject(context) {
    const report = openAt(context, 'report-planned') ?? '';
    return mailTranslator(context)(
      `Nilai Anda ditinjau, instansi melapor paling lambat ${report}`,
      `Your rating was reviewed, the agency reports by ${report}`,
    );
  },
  content(context) {
    const t = mailTranslator(context);
    const report = openAt(context, 'report-planned') ?? '';
    return citizenMail(context, {
      opening: t(
        'Koordinator meninjau nilai rendah Anda dan menegaskan jawabannya.',
        'The coordinator reviewed your low rating and confirmed the answer.',
      ),
      facts: [
        number(context),
        { label: t('Laporan atas rencana paling lambat', 'Report on the plan by'), value: report },
      ],
      paragraphs: [
        t(
          'Laporan Anda tetap terbuka sampai instansi melaporkan pelaksanaan rencananya; Anda kemudian dapat menilainya.',
          'Your report stays open until the agency has reported on its plan; then you can rate it.',
        ),
      ],
    });
  },
});
