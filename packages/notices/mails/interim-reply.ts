import {
  citizenMail,
  holder,
  mailTranslator,
  number,
  promised,
  quotedWords,
  when,
} from './parts/citizen-mail.ts';
import { unlessIn } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate } from './parts/template.ts';

export const interimReplyMail = mailTemplate({
  quotes: ['interim-reply-sent.v1'],
  isStillRelevant: unlessIn('closed', 'archived'),
  languages: inBothLanguages,
  subject(context) {
    const by = when(context, context.record.complaint.promised);
    return mailTranslator(context)(
      `Kabar dari instansi, dijanjikan selesai ${by}`,
      `News from the agency, promised by ${by}`,
    );
  },
  content(context) {
    const t = mailTranslator(context);
    return citizenMail(context, {
      opening: t(
        `${holder(context)} mengabarkan penanganan laporan Anda:`,
        `${holder(context)} tells how your report stands:`,
      ),
      quote: quotedWords(context),
      facts: [number(context), promised(context)],
      paragraphs: [
        t(
          'Ini belum jawaban akhir. Kami mengabari Anda begitu ada jawaban.',
          'This is not the answer yet. We write to you as soon as there is one.',
        ),
      ],
    });
  },
});
