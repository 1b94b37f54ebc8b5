import { longDate } from '#calendar/zones.ts';
import { periodText } from '#wording/period-text.ts';
import { citizenMail, holder, mailTranslator, number, quotedWords, when } from './parts/citizen-mail.ts';
import { unlessIn } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate } from './parts/template.ts';

export const extendedMail = mailTemplate({
  quotes: ['period-extended.v1'],
  isStillRelevant: unlessIn('answered', 'closed', 'archived'),
  languages: inBothLanguages,
  subject(context) {
    const by = when(context, context.quoted.event.data.promised);
    return mailTranslator(context)(
      `Jawaban atas permintaan informasi Anda diperpanjang sampai ${by}`,
      `The answer to your request is postponed until ${by}`,
    );
  },
  content(context) {
    const t = mailTranslator(context);
    const { language, tenant, quoted } = context;
    const { promised, promisedBefore, by, source } = quoted.event.data;
    return citizenMail(context, {
      opening: t(
        `${holder(context)} memperpanjang waktu untuk menjawab permintaan informasi Anda, dengan alasan:`,
        `${holder(context)} extends its time to answer your request for information and says:`,
      ),
      quote: quotedWords(context),
      facts: [
        number(context),
        { label: t('Dijanjikan selesai paling lambat', 'Promised by'), value: when(context, promised) },
        { label: t('Sebelumnya', 'Before'), value: longDate(tenant.zone, promisedBefore, language) },
        { label: t('Perpanjangan', 'Extension'), value: `${periodText(by, language)} (${source})` },
      ],
      paragraphs: [
        t(
          'Waktu itu hanya dapat diperpanjang sekali. Anda tidak perlu melakukan apa pun sekarang.',
          'It can be extended only once. You need not do anything now.',
        ),
      ],
    });
  },
});
