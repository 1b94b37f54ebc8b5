import { citizenMail, mailTranslator, number, openAt, promised } from './parts/citizen-mail.ts';
import { always } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate } from './parts/template.ts';

export const receivedMail = mailTemplate({
  quotes: 'nothing',
  // Every report gets a receipt, whatever happened since.
  isStillRelevant: always,
  languages: inBothLanguages,
  subject(context) {
    const t = mailTranslator(context);
    const verify = openAt(context, 'verify');
    return verify
      ? t(
          `Laporan diterima, diperiksa paling lambat ${verify}`,
          `Report received, to be checked by ${verify}`,
        )
      : t('Laporan diterima', 'Report received');
  },
  content(context) {
    const t = mailTranslator(context);
    const verify = openAt(context, 'verify');
    return citizenMail(context, {
      opening: t('Laporan Anda sudah kami terima.', 'We have received your report.'),
      facts: [
        number(context),
        ...(verify
          ? [
              {
                label: t('Diperiksa koordinator paling lambat', 'Checked by the coordinator by'),
                value: verify,
              },
            ]
          : []),
        promised(context),
      ],
      paragraphs: [
        t(
          'Simpan nomor laporan bersama kode rahasia yang tampil saat Anda mengirim. Dengan keduanya Anda mengikuti laporan ini.',
          'Keep the report number together with the secret code that you saw when you sent the report. You need both to follow it.',
        ),
        t(
          'Kode rahasia tidak pernah kami kirim atau tanyakan. Jangan berikan kepada siapa pun.',
          'We never send the secret code and never ask for it. Do not give it to anyone.',
        ),
      ],
    });
  },
});
