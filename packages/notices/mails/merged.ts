import { citizenMail, mailTranslator, number } from './parts/citizen-mail.ts';
import { eventTime, stillFollowed } from './parts/common-case.ts';
import { isMerged } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate } from './parts/template.ts';

export const mergedMail = mailTemplate({
  quotes: ['complaint-merged.v1'],
  isStillRelevant: (_, complaint) => isMerged(complaint),
  languages: inBothLanguages,
  subject: (context) =>
    mailTranslator(context)(
      `Laporan Anda digabungkan dengan laporan lain, ${eventTime(context)}`,
      `Your report was merged with another one, ${eventTime(context)}`,
    ),
  content(context) {
    const t = mailTranslator(context);
    const { event, words } = context.quoted;
    return citizenMail(context, {
      opening: t(
        'Hal yang Anda laporkan sudah ditangani dalam laporan lain. Laporan Anda digabungkan ke sana.',
        'Another report about the same problem is already being handled. We merged your report with it.',
      ),
      ...(words ? { quote: words } : {}),
      facts: [
        number(context),
        { label: t('Ditangani dalam laporan', 'Handled in report'), value: event.data.into },
      ],
      paragraphs: [stillFollowed(context)],
    });
  },
});
