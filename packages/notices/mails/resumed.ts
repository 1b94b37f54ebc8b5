import {
  citizenMail,
  holder,
  mailTranslator,
  nothingToDo,
  number,
  promised,
  when,
} from './parts/citizen-mail.ts';
import { whileIn } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate } from './parts/template.ts';

export const resumedMail = mailTemplate({
  quotes: 'nothing',
  isStillRelevant: whileIn('accepted'),
  languages: inBothLanguages,
  subject(context) {
    const by = when(context, context.record.complaint.promised);
    return mailTranslator(context)(
      `Penanganan laporan Anda dilanjutkan, dijanjikan selesai ${by}`,
      `Work on your report continues, promised by ${by}`,
    );
  },
  content: (context) =>
    citizenMail(context, {
      opening: mailTranslator(context)(
        `${holder(context)} melanjutkan penanganan laporan Anda.`,
        `${holder(context)} works on your report again.`,
      ),
      facts: [number(context), promised(context)],
      paragraphs: [nothingToDo(context)],
    }),
});
