import { isPublic } from '#complaints/model/public.ts';
import { mailTranslator } from './parts/citizen-mail.ts';
import { followerMail } from './parts/follower-mail.ts';
import { inBothLanguages, mailTemplate } from './parts/template.ts';

/** The address may belong to somebody else: the mail shows nothing of the case or of the person who entered it. */
export const followAskedMail = mailTemplate({
  quotes: 'nothing',
  isStillRelevant: (_, complaint) => isPublic(complaint),
  languages: inBothLanguages,
  subject: (context) =>
    mailTranslator(context)('Konfirmasi: ikuti laporan ini?', 'Please confirm: follow this report?'),
  content(context) {
    const t = mailTranslator(context);
    return followerMail(context, {
      opening: t(
        'Seseorang, mungkin Anda, meminta kabar laporan ini dikirim ke alamat ini.',
        'Someone, perhaps you, asked us to send news of this report to this address.',
      ),
      paragraphs: [
        t(
          'Jika benar, konfirmasikan dalam 7 hari. Jika tidak, abaikan surat ini: tidak ada kabar yang dikirim.',
          'If that is right, confirm it within 7 days. If not, ignore this mail: no news will be sent.',
        ),
      ],
      action: {
        label: t('Ya, ikuti laporan ini', 'Yes, follow this report'),
        url: context.following!.confirm,
      },
    });
  },
});
