import { citizenMail, mailTranslator, number } from './parts/citizen-mail.ts';
import { eventTime } from './parts/common-case.ts';
import { always } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate } from './parts/template.ts';

/** Shows the first complainant nothing of the merged report or its complainant. */
export const joinedMail = mailTemplate({
  quotes: ['duplicate-joined.v1'],
  isStillRelevant: always,
  languages: inBothLanguages,
  subject: (context) =>
    mailTranslator(context)(
      `Laporan lain digabungkan dengan laporan Anda, ${eventTime(context)}`,
      `Another report was merged with yours, ${eventTime(context)}`,
    ),
  content(context) {
    const t = mailTranslator(context);
    return citizenMail(context, {
      opening: t(
        'Orang lain melaporkan hal yang sama. Kedua laporan kini ditangani bersama dalam laporan Anda.',
        'Another person reported the same problem. We now handle both reports together under your number.',
      ),
      facts: [number(context)],
      paragraphs: [
        t('Bagi Anda tidak ada yang berubah.', 'Nothing changes for you.'),
        t(
          'Pelapor itu juga dapat melengkapi, menanggapi, menilai, dan membuka kembali laporan; kami mengabari Anda bila itu terjadi.',
          'That person may also complete, answer, rate and reopen the report; we will tell you when that happens.',
        ),
      ],
    });
  },
});
