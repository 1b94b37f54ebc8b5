import { caseDetails, officeMail } from './parts/office-mail.ts';
import { deadlinesOf, nextDueText } from './parts/open-work.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

export const draftReturnedMail = mailTemplate({
  quotes: ['draft-returned.v1'],
  isStillRelevant: (notice, complaint, now) =>
    whileAssignmentRuns(notice, complaint, now) && !('draft' in complaint),
  languages: inIndonesian,
  subject: (context) => `Rancangan jawaban dikembalikan, ${nextDueText(context)}`,
  content: (context) =>
    officeMail(context, {
      opening: 'Pimpinan mengembalikan rancangan jawaban atas laporan ini, dengan catatan:',
      quote: context.quoted.words,
      details: caseDetails(context),
      deadlines: deadlinesOf(context),
      next: ['Perbaiki jawabannya, lalu ajukan lagi. Batas waktu Anda berjalan terus.'],
    }),
});
