import { citizenMail, mailTranslator, number } from './parts/citizen-mail.ts';
import { closedAt } from './parts/closed-at.ts';
import { whileIn } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate } from './parts/template.ts';

export const lapsedMail = mailTemplate({
  quotes: 'nothing',
  isStillRelevant: whileIn('closed'),
  languages: inBothLanguages,
  subject(context) {
    const at = closedAt(context);
    return mailTranslator(context)(
      `Laporan Anda ditutup, masa tanggapan berakhir ${at}`,
      `Your report is closed, the time to reply ended ${at}`,
    );
  },
  content(context) {
    const t = mailTranslator(context);
    return citizenMail(context, {
      // One of several complainants may have rated or replied.
      opening: context.record.complaint.merged
        ? t(
            'Laporan Anda ditutup karena masa tanggapan atas jawabannya berakhir.',
            'Your report is closed because the time to reply to the answer has ended.',
          )
        : t(
            'Laporan Anda ditutup karena tidak ada tanggapan atas jawabannya sampai batas waktu.',
            'Your report is closed because there was no reply to the answer in time.',
          ),
      facts: [number(context), { label: t('Ditutup', 'Closed'), value: closedAt(context) }],
      paragraphs: [
        t(
          'Bila masalahnya belum selesai, kirim laporan baru dan sebut nomor ini.',
          'If the problem is not solved, send a new report and give this number in it.',
        ),
      ],
    });
  },
});
