import { caseDetails, due, officeMail } from './parts/office-mail.ts';
import { whileIn } from './parts/relevance.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

export const replyMail = mailTemplate({
  quotes: ['reply-received.v1'],
  isStillRelevant: whileIn('answered'),
  languages: inIndonesian,
  subject: (context) => `Pelapor menanggapi jawaban Anda, ${due(context, context.quoted.event)}`,
  content: (context) =>
    officeMail(context, {
      opening: 'Pelapor menanggapi jawaban atas laporan ini.',
      quote: context.quoted.words,
      details: [...caseDetails(context), { label: 'Diterima', value: due(context, context.quoted.event) }],
      deadlines: [],
      next: ['Baca tanggapannya. Bila masalahnya belum selesai, pelapor dapat membuka laporan ini kembali.'],
    }),
});
