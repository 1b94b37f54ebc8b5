import { citizenMail, mailTranslator, number } from './parts/citizen-mail.ts';
import { eventTime } from './parts/common-case.ts';
import { whileIn } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate } from './parts/template.ts';

/** To the first complainant of a common case that no complainant completed in time. */
export const completionLapsedMail = mailTemplate({
  quotes: ['completion-lapsed.v1'],
  isStillRelevant: whileIn('received', 'dispatched', 'accepted'),
  languages: inBothLanguages,
  subject: (context) =>
    mailTranslator(context)(
      `Laporan Anda belum dilengkapi sampai ${eventTime(context)}`,
      `Your report was not completed by ${eventTime(context)}`,
    ),
  content(context) {
    const t = mailTranslator(context);
    const { quoted, record } = context;
    const decides = quoted.event.data.to === 'received';
    const canComplete = record.complaint.stage === 'received' && record.complaint.completionRequest;
    return citizenMail(context, {
      opening: decides
        ? t(
            'Laporan ini belum dilengkapi sampai batas waktunya. Koordinator pengaduan kini menentukan kelanjutannya.',
            'This report was not completed in time. The complaints coordinator now decides how it goes on.',
          )
        : t(
            'Laporan ini belum dilengkapi sampai batas waktunya. Penanganan dilanjutkan tanpa kelengkapan itu.',
            'This report was not completed in time. The work goes on without it.',
          ),
      facts: [number(context)],
      paragraphs: canComplete
        ? [
            t(
              'Sampai koordinator memutuskan, laporan masih dapat dilengkapi: sampaikan kepada koordinator pengaduan dengan menyebut nomor laporan.',
              'Until the coordinator decides, the report can still be completed: send it to the complaints coordinator and give the report number.',
            ),
          ]
        : [],
    });
  },
});
