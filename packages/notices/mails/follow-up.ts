import { ladderDeadline, ladderMail } from './parts/ladder-mail.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

export const followUpMail = mailTemplate({
  quotes: 'nothing',
  isStillRelevant: whileAssignmentRuns,
  languages: inIndonesian,
  subject(context) {
    const { name, at } = ladderDeadline(context);
    return `Keterlambatan ${name} berlanjut, batasnya ${at}`;
  },
  content(context) {
    const { name, owes, next, by } = ladderDeadline(context);
    return ladderMail(context, {
      opening: `Batas ${name} terlampaui dan belum juga dipenuhi${by ? ` oleh ${by}` : ''}.`,
      next: ['Mohon pastikan hal ini diselesaikan hari ini, atau kendalanya disampaikan kepada pelapor.'],
      toKnow: by
        ? `Surat ini salinan untuk Anda; pimpinan ${owes} telah diminta menyelesaikannya.`
        : `${next} Atasan Anda sudah diberi tahu.`,
    });
  },
});
