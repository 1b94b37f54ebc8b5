import { citizenMail, mailTranslator, number } from './parts/citizen-mail.ts';
import { eventTime } from './parts/common-case.ts';
import { unlessIn } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate } from './parts/template.ts';

/** To the first complainant: the complainant of a merged report completed the case. Shows nothing of what they wrote. */
export const completedByAnotherMail = mailTemplate({
  quotes: ['complaint-completed.v1'],
  isStillRelevant: unlessIn('needs-completion', 'closed', 'archived'),
  languages: inBothLanguages,
  subject: (context) =>
    mailTranslator(context)(
      `Laporan Anda sudah dilengkapi, ${eventTime(context)}`,
      `Your report has been completed, ${eventTime(context)}`,
    ),
  content(context) {
    const t = mailTranslator(context);
    return citizenMail(context, {
      opening: context.quoted.event.actor.quiet
        ? t(
            'Laporan sudah dilengkapi. Penanganannya dilanjutkan.',
            'The report was completed. The work on it continues.',
          )
        : t(
            'Pelapor lain untuk hal yang sama melengkapi laporan. Penanganannya dilanjutkan.',
            'Another complainant of the same matter completed the report. The work on it continues.',
          ),
      facts: [number(context)],
      paragraphs: [
        t(
          'Anda tidak perlu melengkapinya lagi. Kami mengabari Anda begitu ada jawaban.',
          'You need not complete it any more. We write to you as soon as there is an answer.',
        ),
      ],
    });
  },
});
