import { longDay } from '#calendar/zones.ts';
import { obstacleName } from '#wording/obstacle-names.ts';
import { citizenMail, holder, mailTranslator, number, quotedWords } from './parts/citizen-mail.ts';
import { capital } from './parts/mail-content.ts';
import { whileIn } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate, type TemplateContext } from './parts/template.ts';

export const postponedMail = mailTemplate({
  quotes: ['complaint-postponed.v1'],
  isStillRelevant: whileIn('postponed'),
  languages: inBothLanguages,
  subject(context) {
    const until = untilOf(context);
    return mailTranslator(context)(
      `Penanganan laporan Anda ditunda sampai ${until}`,
      `Your report is postponed until ${until}`,
    );
  },
  content(context) {
    const t = mailTranslator(context);
    const { language } = context;
    const until = untilOf(context);
    const postponement = postponementOf(context);
    return citizenMail(context, {
      opening: t(
        `${holder(context)} menunda penanganan laporan Anda sampai ${until}, dengan alasan:`,
        `${holder(context)} postpones your report until ${until} and says:`,
      ),
      quote: quotedWords(context),
      facts: [
        number(context),
        ...(postponement
          ? [
              {
                label: t('Kendala', 'Obstacle'),
                value: capital(obstacleName(postponement.obstacle, language)),
              },
            ]
          : []),
        { label: t('Ditunda sampai', 'Postponed until'), value: until },
      ],
      paragraphs: [
        t(
          'Pada tanggal itu penanganan dilanjutkan, dan kami mengabari Anda kapan laporan dijanjikan selesai.',
          'On that day the work continues, and we write to you with the new promised date.',
        ),
      ],
    });
  },
});

const postponementOf = ({ record: { complaint } }: TemplateContext) =>
  complaint.stage === 'postponed' ? complaint.postponed : undefined;

function untilOf(context: TemplateContext): string {
  const postponement = postponementOf(context);
  return postponement ? longDay(postponement.until, context.language) : '';
}
