import { hasKnownDuplicates } from '#complaints/model/complaint.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import { lackingText } from '#wording/lacking-names.ts';
import {
  citizenMail,
  howToComplete,
  mailTranslator,
  number,
  openAt,
  quotedWords,
} from './parts/citizen-mail.ts';
import { type ContentFact, capital } from './parts/mail-content.ts';
import { whileIn } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate, type TemplateContext } from './parts/template.ts';

export const completionAskedMail = mailTemplate({
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
    const { complaint } = context.record;
    const until = openAt(context, 'complete');
    const missing = complaint.stage === 'needs-completion' ? complaint.completionRequest.missing : [];
    return citizenMail(context, {
      opening: t(
        'Laporan Anda perlu dilengkapi. Yang diminta:',
        'Your report is not complete. We ask you for:',
      ),
      quote: quotedWords(context),
      facts: [
        number(context),
        {
          label: t('Yang belum ada', 'What is missing'),
          value: capital(lackingText(missing, context.language)),
        },
        ...(missing.includes('supporting-data') ? requiredData(context) : []),
        ...(until ? [{ label: t('Lengkapi paling lambat', 'Complete by'), value: until }] : []),
        ...coordinatorsContact(context),
      ],
      paragraphs: [
        howToComplete(context),
        complaint.merged
          ? afterSilenceOfAll(context)
          : t(
              'Bila tidak dilengkapi sampai tanggal itu, laporan diarsipkan; surat arsipnya menyebut sampai kapan Anda masih dapat melengkapinya.',
              'If you do not complete it by then, we archive the report; a mail then tells you until when you can still complete it.',
            ),
      ],
      action: { label: t('Lihat laporan', 'See the report'), url: context.url },
    });
  },
});

/** A common case does not end by the silence of its complainants. The first learns nothing of a secret duplicate. */
export function afterSilenceOfAll(context: TemplateContext): string {
  const t = mailTranslator(context);
  const others = t(
    'Pelapor lain untuk hal yang sama juga kami mintai; cukup satu yang melengkapi. ',
    'Other complainants of the same matter are asked too; one of you is enough. ',
  );
  const silence = t(
    'Bila tidak dilengkapi sampai tanggal itu, koordinator pengaduan menentukan kelanjutannya.',
    'If it is not completed by then, the complaints coordinator decides how it goes on.',
  );
  const knowsOthers = context.common !== undefined || hasKnownDuplicates(context.record.complaint);
  return knowsOthers ? others + silence : silence;
}

/** Replies to this mail are not read. */
export function coordinatorsContact({ tenant: { texts }, language }: TemplateContext): ContentFact[] {
  if (!texts.contact) return [];
  const label = language === 'id' ? 'Koordinator pengaduan' : 'Complaints coordinator';
  return [{ label, value: inLanguage(texts.contact, language) }];
}

export function requiredData({ record, tenant, language }: TemplateContext): ContentFact[] {
  const category = tenant.categories.find(({ id }) => id === record.complaint.category);
  if (!category || category.requires.length === 0) return [];
  const label = language === 'id' ? 'Biasanya diperlukan' : 'What is usually needed';
  return [{ label, value: category.requires.map((one) => inLanguage(one, language)).join('; ') }];
}
