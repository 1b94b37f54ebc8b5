import { localDate, longDay } from '#calendar/zones.ts';
import { isReportPending } from '#complaints/work/answering.ts';
import { sopInForce } from '#sop/sop-in-force.ts';
import { obstacleName } from '#wording/obstacle-names.ts';
import { citizenMail, holder, mailTranslator, number, openAt, quotedWords } from './parts/citizen-mail.ts';
import { capital } from './parts/mail-content.ts';
import { inBothLanguages, mailTemplate, type TemplateContext } from './parts/template.ts';

export const answeredMail = mailTemplate({
  quotes: ['complaint-answered.v1', 'outside-reply-recorded.v1'],
  isStillRelevant: (_, complaint) =>
    complaint.stage === 'answered' || (complaint.stage === 'closed' && complaint.closed.by === 'lapse'),
  languages: inBothLanguages,
  subject(context) {
    const t = mailTranslator(context);
    const until = openAt(context, 'reply');
    return until
      ? t(
          `Laporan Anda dijawab, tanggapi paling lambat ${until}`,
          `Your report was answered, reply by ${until}`,
        )
      : t('Laporan Anda dijawab', 'Your report was answered');
  },
  content(context) {
    const t = mailTranslator(context);
    const { complaint } = context.record;
    const until = openAt(context, 'reply');
    const { plannedFor: planned, obstacle } = 'answer' in complaint ? complaint.answer : {};
    return citizenMail(context, {
      opening: t(`${holder(context)} menjawab laporan Anda:`, `${holder(context)} answered your report:`),
      quote: quotedWords(context),
      facts: [
        number(context),
        ...(planned
          ? [{ label: t('Direncanakan pada', 'Planned for'), value: longDay(planned, context.language) }]
          : []),
        ...(obstacle
          ? [{ label: t('Kendala', 'Obstacle'), value: capital(obstacleName(obstacle, context.language)) }]
          : []),
        ...(until ? [{ label: t('Tanggapi paling lambat', 'Reply by'), value: until }] : []),
      ],
      paragraphs: [...privateToo(context), ...(until ? whatNow(context) : [])],
      action: { label: t('Baca dan beri nilai', 'Read and rate'), url: context.url },
    });
  },
});

/** The private part of an answer is in no mail, because others may read a mailbox. */
function privateToo(context: TemplateContext): string[] {
  const { complaint } = context.record;
  if (!('answer' in complaint) || !complaint.answer.private) return [];
  return [
    mailTranslator(context)(
      'Jawaban ini juga memuat bagian yang hanya untuk Anda: baca di halaman laporan, dengan nomor dan kode rahasia Anda.',
      'Part of the answer is only for you: read it on the page of your report, with its number and your secret code.',
    ),
  ];
}

function whatNow(context: TemplateContext): string[] {
  const t = mailTranslator(context);
  const { assignments } = context.record.complaint;
  const rates = t(
    'Beri nilai satu sampai lima di halaman laporan, dengan nomor dan kode rahasia Anda.',
    'Rate the answer from one to five on the page of your report, with its number and your secret code.',
  );
  const more = mayReopen(context)
    ? t(
        'Sampai tanggal itu Anda juga dapat menanggapi jawabannya, atau membuka kembali laporan bila masalahnya belum selesai.',
        'Until then you may also reply to the answer, or reopen the report if the problem is not solved.',
      )
    : t(
        'Sampai tanggal itu Anda juga dapat menanggapi jawabannya.',
        'Until then you may also reply to the answer.',
      );
  const silence = isReportPending(assignments)
    ? t(
        'Tanpa tanggapan pun laporan tetap terbuka sampai instansi melaporkan pelaksanaan rencananya.',
        'Even if you do not reply, the report stays open until the agency has reported on its plan.',
      )
    : t(
        'Bila tidak ada tanggapan sampai tanggal itu, laporan ditutup.',
        'If you do not reply by then, we close the report.',
      );
  return [`${rates} ${more}`, silence];
}

const mayReopen = ({ tenant, record: { complaint } }: TemplateContext): boolean =>
  complaint.reopenings < sopInForce(tenant.sops, localDate(tenant.zone, complaint.receivedAt)).reopenLimit;
