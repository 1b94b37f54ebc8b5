import {
  citizenMail,
  holder,
  mailTranslator,
  nothingToDo,
  number,
  promised,
  quotedWords,
  when,
} from './parts/citizen-mail.ts';
import { givenBack, givenBackSubject } from './parts/given-back.ts';
import type { MailContent } from './parts/mail-content.ts';
import { unlessIn } from './parts/relevance.ts';
import { dispatchAndReturn, inBothLanguages, mailTemplate, type TemplateContext } from './parts/template.ts';

type Context = TemplateContext<typeof dispatchAndReturn>;

export const dispatchedMail = mailTemplate({
  quotes: dispatchAndReturn,
  // If the agency has returned it meanwhile, the next dispatch reports both.
  isStillRelevant: unlessIn('closed', 'archived', 'returned'),
  languages: inBothLanguages,
  subject(context) {
    const t = mailTranslator(context);
    const { returned } = context.quoted;
    const by = when(context, context.record.complaint.promised);
    if (returned) return givenBackSubject(context, returned);
    return isSentOn(context)
      ? t(
          `Laporan Anda diteruskan ke instansi lain, dijanjikan selesai ${by}`,
          `Your report was sent to another agency, promised by ${by}`,
        )
      : t(
          `Laporan Anda diteruskan, dijanjikan selesai ${by}`,
          `Your report was sent to the agency in charge, promised by ${by}`,
        );
  },
  content(context) {
    const { paragraphs, ...said } = openingOf(context);
    return citizenMail(context, {
      ...said,
      facts: [
        number(context),
        { label: mailTranslator(context)('Ditangani oleh', 'Handled by'), value: holder(context) },
        promised(context),
      ],
      paragraphs: [...paragraphs, nothingToDo(context)],
    });
  },
});

/** The coordinator took the case from another agency. */
const isSentOn = ({ quoted: { event } }: Context): boolean => event.data.reason !== undefined;

function openingOf(context: Context): Pick<MailContent, 'opening' | 'quote' | 'paragraphs'> {
  const t = mailTranslator(context);
  const { returned } = context.quoted;
  if (returned) return givenBack(context, returned);
  if (isSentOn(context))
    return {
      opening: t(
        `Laporan Anda kini diteruskan kepada ${holder(context)}, dengan alasan:`,
        `Your report is now with ${holder(context)}, because:`,
      ),
      quote: quotedWords(context),
      paragraphs: [],
    };
  return {
    opening: t(
      `Laporan Anda sudah diperiksa dan diteruskan kepada ${holder(context)}.`,
      `Your report was checked and sent to ${holder(context)}.`,
    ),
    paragraphs: [],
  };
}
