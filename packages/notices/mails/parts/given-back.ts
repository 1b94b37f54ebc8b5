import { obstacleName } from '#wording/obstacle-names.ts';
import { agencyName } from '#wording/office-names.ts';
import { holder, mailTranslator, quotedWords, when } from './citizen-mail.ts';
import type { MailContent } from './mail-content.ts';
import type { dispatchAndReturn, QuotedEntry, TemplateContext } from './template.ts';

type Context = TemplateContext<typeof dispatchAndReturn>;
type ReturnData = NonNullable<QuotedEntry['returned']>;

const isBackWithSame = ({ quoted: { event } }: Context, { by }: ReturnData): boolean =>
  event.data.lead === by;

export function givenBackSubject(context: Context, returned: ReturnData): string {
  const t = mailTranslator(context);
  const until = when(context, context.record.complaint.promised);
  return isBackWithSame(context, returned)
    ? t(
        `Laporan Anda kembali ke instansi semula, dijanjikan selesai ${until}`,
        `Your report is back with the same agency, promised by ${until}`,
      )
    : t(
        `Laporan Anda diteruskan ke instansi lain, dijanjikan selesai ${until}`,
        `Your report was sent to another agency, promised by ${until}`,
      );
}

/** One mail for the return and the dispatch that follows (domain.md section 6). */
export function givenBack(
  context: Context,
  returned: ReturnData,
): Pick<MailContent, 'opening' | 'quote' | 'paragraphs'> {
  const { tenant, language, quoted } = context;
  const t = mailTranslator(context);
  const from = agencyName(returned.by, tenant, language);
  const obstacle = obstacleName(returned.obstacle, language);
  const { decision } = quoted;
  const reason = decision
    ? [t(`Alasan koordinator: ${decision}`, `The coordinator’s reason: ${decision}`)]
    : [];
  if (isBackWithSame(context, returned))
    return {
      opening: t(
        `${from} mengembalikan laporan Anda (${obstacle}) dengan alasan:`,
        `${from} gave your report back (${obstacle}) and says:`,
      ),
      quote: quotedWords(context),
      paragraphs: [
        t(
          `Koordinator memutuskan bahwa laporan ini tetap wewenang ${from}, yang kini menanganinya.`,
          `The coordinator decided that ${from} is responsible after all and handles it now.`,
        ),
        ...reason,
      ],
    };
  return {
    opening: t(
      `Laporan Anda kini diteruskan kepada ${holder(context)}. ${from} mengembalikannya (${obstacle}) dengan alasan:`,
      `Your report is now with ${holder(context)}. ${from} gave it back (${obstacle}) and says:`,
    ),
    quote: quotedWords(context),
    paragraphs: reason,
  };
}
