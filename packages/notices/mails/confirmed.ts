import { citizenMail, mailTranslator, number, openAt } from './parts/citizen-mail.ts';
import { whileIn } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate, type TemplateContext } from './parts/template.ts';

/** After the review of a low rating: the complaint stays open until the agency has reported on its plan. */
export const confirmedMail = mailTemplate({
  quotes: 'nothing',
  isStillRelevant: whileIn('answered'),
  languages: inBothLanguages,
  subject(context) {
    const report = openAt(context, 'report-planned');
    const reply = openAt(context, 'reply');
    if (!report)
      return mailTranslator(context)(
        `Nilai rendah ditinjau, tanggapi paling lambat ${reply ?? ''}`,
        `A low rating was reviewed, reply by ${reply ?? ''}`,
      );
    return mailTranslator(context)(
      `Nilai Anda ditinjau, instansi melapor paling lambat ${report}`,
      `Your rating was reviewed, the agency reports by ${report}`,
    );
  },
  content(context) {
    const t = mailTranslator(context);
    const report = openAt(context, 'report-planned') ?? '';
    if (context.record.complaint.merged) return confirmedForAll(context);
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

/** Of a common case: the low rating may be another complainant's, and the others may still reply. */
function confirmedForAll(context: TemplateContext) {
  const t = mailTranslator(context);
  const periods = [
    [t('Laporan atas rencana paling lambat', 'Report on the plan by'), openAt(context, 'report-planned')],
    [t('Tanggapi paling lambat', 'Reply by'), openAt(context, 'reply')],
  ] as const;
  return citizenMail(context, {
    opening: t(
      'Koordinator meninjau nilai rendah dari pelapor dan menegaskan jawabannya.',
      'The coordinator reviewed a complainant’s low rating and confirmed the answer.',
    ),
    facts: [number(context), ...periods.flatMap(([label, value]) => (value ? [{ label, value }] : []))],
    paragraphs: [
      t(
        'Laporan Anda tetap terbuka, karena masih menunggu tanggapan pelapor atau laporan instansi atas rencananya.',
        'Your report stays open, because it still waits for complainants’ replies or for the agency’s report on its plan.',
      ),
    ],
  });
}
