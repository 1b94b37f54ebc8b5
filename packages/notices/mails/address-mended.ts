import { type Bilingual, inLanguage } from '#tenants/bilingual.ts';
import { stageTextOf } from '#wording/stages.ts';
import { citizenMail, mailTranslator, number, openAt, promised } from './parts/citizen-mail.ts';
import { capital } from './parts/mail-content.ts';
import { unlessIn } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate, type TemplateContext } from './parts/template.ts';

interface Words {
  readonly news: Bilingual;
  readonly opening: Bilingual;
  readonly before: Bilingual;
}

const wordsOf: Readonly<Record<'another' | 'again', Words>> = {
  another: {
    news: {
      id: 'Kabar laporan Anda kini ke alamat ini',
      en: 'News of your report now comes to this address',
    },
    opening: {
      id: 'Mulai sekarang kabar tentang laporan Anda dikirim ke alamat ini.',
      en: 'From now on we send news of your report to this address.',
    },
    before: { id: 'Surat ke alamat lama tidak sampai.', en: 'Mail to the old address did not arrive.' },
  },
  again: {
    news: {
      id: 'Kabar laporan Anda kembali ke alamat ini',
      en: 'News of your report comes to this address again',
    },
    opening: {
      id: 'Mulai sekarang kabar tentang laporan Anda dikirim lagi ke alamat ini.',
      en: 'From now on we send news of your report to this address again.',
    },
    before: { id: 'Surat kami sempat tidak sampai.', en: 'For a while our mail did not arrive.' },
  },
};

type Context = TemplateContext<readonly ['address-mended.v1']>;

const words = ({ quoted: { event } }: Context): Words => wordsOf[event.data.again ? 'again' : 'another'];

/** To the new address, or to the old one that takes mail again: the current state of the report. */
export const addressMendedMail = mailTemplate({
  quotes: ['address-mended.v1'],
  isStillRelevant: unlessIn('closed', 'archived'),
  languages: inBothLanguages,
  subject: (context) =>
    `${inLanguage(words(context).news, context.language)}, ${mailTranslator(context)('dijanjikan selesai', 'promised by')} ${promised(context).value}`,
  content(context) {
    const { language, record } = context;
    const t = mailTranslator(context);
    const due = (['complete', 'reply'] as const).flatMap((kind) => {
      const until = openAt(context, kind);
      const label =
        kind === 'complete'
          ? t('Lengkapi laporan paling lambat', 'Complete the report by')
          : t('Tanggapi jawaban paling lambat', 'Reply to the answer by');
      return until ? [{ label, value: until }] : [];
    });
    return citizenMail(context, {
      opening: inLanguage(words(context).opening, language),
      facts: [
        number(context),
        { label: t('Tahap', 'Stage'), value: capital(stageTextOf(record.complaint, language)) },
        promised(context),
        ...due,
      ],
      paragraphs: [
        `${inLanguage(words(context).before, language)} ${t(
          'Semua kabar sejak awal ada di halaman laporan, dengan nomor dan kode rahasia Anda.',
          'You can read all earlier news on the page of the report, with its number and your secret code.',
        )}`,
      ],
    });
  },
});
