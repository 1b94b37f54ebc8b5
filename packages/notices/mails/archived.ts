import { longDay } from '#calendar/zones.ts';
import type { ArchiveReason } from '#events/vocabulary.ts';
import { archiveReasonText } from '#wording/archive-reasons.ts';
import { citizenMail, mailTranslator, number, when } from './parts/citizen-mail.ts';
import { whileIn } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate, type TemplateContext } from './parts/template.ts';

/** Confirms a withdrawal; asks to complete an incomplete or vague report; gives all others the reason. */
export const archivedMail = mailTemplate({
  quotes: ['complaint-archived.v1'],
  isStillRelevant: whileIn('archived'),
  languages: inBothLanguages,
  subject(context) {
    const t = mailTranslator(context);
    const archive = archiveOf(context);
    const at = when(context, archive);
    return archive.reason === 'withdrawn'
      ? t(`Laporan Anda ditarik kembali, ${at}`, `Your report was withdrawn, ${at}`)
      : t(`Laporan Anda diarsipkan, ${at}`, `Your report was archived, ${at}`);
  },
  content(context) {
    const t = mailTranslator(context);
    const archive = archiveOf(context);
    const facts = [number(context), { label: t('Diarsipkan', 'Archived'), value: when(context, archive) }];
    if (archive.reason === 'withdrawn')
      return citizenMail(context, {
        opening: t(
          'Sesuai permintaan Anda, laporan ini ditarik kembali dan tidak ditangani lagi.',
          'As you asked, we withdrew this report and stopped working on it.',
        ),
        facts,
      });
    const [reason, reasonEnglish] = [
      archiveReasonText(archive.reason, 'id'),
      archiveReasonText(archive.reason, 'en'),
    ];
    const { words } = context.quoted;
    return citizenMail(context, {
      opening: t(`Laporan Anda diarsipkan: ${reason}.`, `Your report was archived: ${reasonEnglish}.`),
      ...(words ? { quote: words } : {}),
      facts,
      paragraphs: archive.wayBackUntil
        ? [wayBack(context, archive.wayBackUntil)]
        : avoidable.includes(archive.reason)
          ? [
              t(
                'Bila masalahnya masih ada, kirim laporan baru dengan keterangan yang lengkap dan sebut nomor ini.',
                'If the problem is still there, send a new report with everything that is needed, and give this number in it.',
              ),
            ]
          : [],
    });
  },
});

function archiveOf({ record: { complaint }, notice }: TemplateContext) {
  if (complaint.stage !== 'archived') throw new Error(`${notice.number} is not archived`);
  return complaint.archived;
}

function wayBack(context: TemplateContext, until: string): string {
  return mailTranslator(context)(
    `Anda masih dapat melengkapinya sampai ${longDay(until, 'id')} dengan nomor dan kode rahasia Anda; laporan lalu dilanjutkan. Setelah itu kirim laporan baru dan sebut nomor ini.`,
    `You can still complete it until ${longDay(until, 'en')} with its number and your secret code; then we continue to handle it. After that date, send a new report and give this number in it.`,
  );
}

/** Reasons that a more precise report would not avoid. */
const avoidable: readonly ArchiveReason[] = ['not-completed', 'too-vague'];
