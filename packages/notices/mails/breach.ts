import { ladderDeadline, ladderMail } from './parts/ladder-mail.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

export const breachMail = mailTemplate({
  quotes: 'nothing',
  isStillRelevant: whileAssignmentRuns,
  languages: inIndonesian,
  subject(context) {
    const { name, at } = ladderDeadline(context);
    return `Batas ${name} terlampaui: ${at}`;
  },
  content(context) {
    const { name, next, by } = ladderDeadline(context);
    return ladderMail(context, {
      opening: `Batas ${name} terlampaui. Keterlambatan sudah tercatat.`,
      next: [
        by ? `Hubungi ${by} sekarang dan pastikan hal ini ditangani. Tugasnya: ${next}` : next,
        'Bila belum ditindaklanjuti, keterlambatan diteruskan kepada pimpinan.',
      ],
      toKnow: by ? `Surat ini salinan untuk Anda; yang harus bertindak adalah ${by}.` : next,
    });
  },
});
