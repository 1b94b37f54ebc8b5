import { citizenMail, mailTranslator } from './citizen-mail.ts';
import { always } from './relevance.ts';
import { inBothLanguages, mailTemplate } from './template.ts';

/** Replaces every mail to a citizen about a secret case, because others may read a mailbox. */
export const genericNewsMail = mailTemplate({
  quotes: 'nothing',
  isStillRelevant: always,
  languages: inBothLanguages,
  subject: (context) =>
    mailTranslator(context)('Ada kabar tentang laporan Anda', 'There is news about your report'),
  content(context) {
    const t = mailTranslator(context);
    return citizenMail(context, {
      opening: t('Ada kabar tentang laporan Anda.', 'There is news about your report.'),
      paragraphs: [
        t(
          'Buka laporan dengan nomor dan kode rahasia Anda untuk membacanya.',
          'Open the report with its number and your secret code to read it.',
        ),
      ],
    });
  },
});
