import { outsideOf } from '#complaints/steps/forward.ts';
import { outsideBodyName } from '#wording/outside-bodies.ts';
import {
  citizenMail,
  holder,
  mailTranslator,
  number,
  promised,
  quotedWords,
  when,
} from './parts/citizen-mail.ts';
import type { ContentFact } from './parts/mail-content.ts';
import { whileIn } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate, type TemplateContext } from './parts/template.ts';

type Context = TemplateContext<readonly ['complaint-forwarded.v1']>;

export const forwardedMail = mailTemplate({
  quotes: ['complaint-forwarded.v1'],
  isStillRelevant: whileIn('forwarded'),
  languages: inBothLanguages,
  subject(context) {
    const t = mailTranslator(context);
    const [body, bodyEnglish] = (['id', 'en'] as const).map((language) => {
      const outside = outsideOf(context.record.complaint);
      return outside ? outsideBodyName(outside.body, language) : '';
    });
    const by = when(context, context.record.complaint.promised);
    return isAgain(context)
      ? t(
          `Laporan Anda ditanyakan lagi ke ${body}, dijanjikan selesai ${by}`,
          `Your report was taken up again with ${bodyEnglish}, promised by ${by}`,
        )
      : t(
          `Laporan Anda diteruskan ke ${body}, dijanjikan selesai ${by}`,
          `Your report was forwarded to ${bodyEnglish}, promised by ${by}`,
        );
  },
  content(context) {
    const t = mailTranslator(context);
    return citizenMail(context, {
      opening: isAgain(context)
        ? t(
            `Kami menanyakan lagi laporan Anda kepada ${holder(context)}, dengan alasan:`,
            `We asked ${holder(context)} again about your report, because:`,
          )
        : t(
            `Laporan Anda diteruskan kepada ${holder(context)}, di luar pemerintah daerah, dengan alasan:`,
            `Your report was forwarded to ${holder(context)}, outside the regency, because:`,
          ),
      quote: quotedWords(context),
      facts: [
        number(context),
        { label: t('Kini ada pada', 'Now with'), value: holder(context) },
        ...outsideNumber(context),
        promised(context),
      ],
      paragraphs: [
        t(
          'Kami menanyakan perkembangannya secara berkala dan mengabari Anda begitu ada balasan.',
          'We ask them regularly about progress, and write to you as soon as they reply.',
        ),
      ],
    });
  },
});

/** The external body had the case before and is asked again. */
const isAgain = ({ quoted: { event } }: Context): boolean =>
  event.data.moves.closed?.some(({ id }) => id.startsWith('ask-outside-')) ?? false;

function outsideNumber(context: Context): ContentFact[] {
  const ref = outsideOf(context.record.complaint)?.externalNumber;
  const given = ref && context.quoted.texts.get(ref.id);
  return given ? [{ label: mailTranslator(context)('Nomor di sana', 'Number there'), value: given }] : [];
}
