import { lackingText } from '#wording/lacking-names.ts';
import { afterSilenceOfAll, coordinatorsContact, requiredData } from './completion-asked.ts';
import {
  citizenMail,
  howToComplete,
  mailTranslator,
  number,
  openAt,
  quotedWords,
} from './parts/citizen-mail.ts';
import { capital } from './parts/mail-content.ts';
import { whileIn } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate } from './parts/template.ts';

/** To merged complainants: the primary case needs to be completed, and any of its complainants may do it. */
export const commonCompletionAskedMail = mailTemplate({
  quotes: ['completion-asked.v1'],
  isStillRelevant: whileIn('needs-completion'),
  languages: inBothLanguages,
  subject(context) {
    const t = mailTranslator(context);
    const until = openAt(context, 'complete');
    return until
      ? t(`Lengkapi laporan Anda paling lambat ${until}`, `Complete your report by ${until}`)
      : t('Lengkapi laporan Anda', 'Complete your report');
  },
  content(context) {
    const t = mailTranslator(context);
    const { common = '', record } = context;
    const until = openAt(context, 'complete');
    const { complaint } = record;
    const missing = complaint.stage === 'needs-completion' ? complaint.completionRequest.missing : [];
    return citizenMail(context, {
      opening: t(
        `Laporan Anda ditangani bersama dalam laporan ${common}, yang perlu dilengkapi. Yang diminta:`,
        `Your report is handled in common report ${common}, which needs to be completed. What is asked:`,
      ),
      quote: quotedWords(context),
      facts: [
        number(context),
        { label: t('Ditangani dalam laporan', 'Handled in report'), value: common },
        {
          label: t('Yang belum ada', 'What is missing'),
          value: capital(lackingText(missing, context.language)),
        },
        ...(missing.includes('supporting-data') ? requiredData(context) : []),
        ...(until ? [{ label: t('Lengkapi paling lambat', 'Complete by'), value: until }] : []),
        ...coordinatorsContact(context),
      ],
      paragraphs: [howToComplete(context), afterSilenceOfAll(context)],
      action: { label: t('Lihat laporan', 'See the report'), url: context.url },
    });
  },
});
