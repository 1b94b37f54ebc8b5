import { citizenMail, mailTranslator, number, openAt, quotedWords } from './parts/citizen-mail.ts';
import { eventTime, stillFollowed } from './parts/common-case.ts';
import { isMerged } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate } from './parts/template.ts';

export const unmergedMail = mailTemplate({
  quotes: ['complaint-unmerged.v1'],
  isStillRelevant: (_, complaint) => !isMerged(complaint),
  languages: inBothLanguages,
  subject: (context) =>
    mailTranslator(context)(
      `Laporan Anda kembali ditangani tersendiri, ${eventTime(context)}`,
      `Your report is handled separately again, ${eventTime(context)}`,
    ),
  content(context) {
    const until = openAt(context, 'complete');
    return citizenMail(context, {
      opening: mailTranslator(context)(
        'Laporan Anda dipisahkan dari laporan lain dan dilanjutkan dari tahap semula, dengan alasan:',
        'Your report was separated from the other one and continues from its earlier stage. The reason:',
      ),
      quote: quotedWords(context),
      facts: [
        number(context),
        ...(until
          ? [{ label: mailTranslator(context)('Lengkapi paling lambat', 'Complete by'), value: until }]
          : []),
      ],
      paragraphs: [stillFollowed(context)],
    });
  },
});
