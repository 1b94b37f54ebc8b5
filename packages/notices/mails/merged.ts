import {
  citizenMail,
  howToComplete,
  mailTranslator,
  number,
  openAt,
  waysToReply,
} from './parts/citizen-mail.ts';
import { eventTime, stillFollowed } from './parts/common-case.ts';
import type { ContentFact } from './parts/mail-content.ts';
import { isMerged } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate, type TemplateContext } from './parts/template.ts';

export const mergedMail = mailTemplate({
  quotes: ['complaint-merged.v1'],
  isStillRelevant: (_, complaint) => isMerged(complaint),
  languages: inBothLanguages,
  subject: (context) =>
    mailTranslator(context)(
      `Laporan Anda digabungkan dengan laporan lain, ${eventTime(context)}`,
      `Your report was merged with another one, ${eventTime(context)}`,
    ),
  content(context) {
    const t = mailTranslator(context);
    const { event, words } = context.quoted;
    return citizenMail(context, {
      opening: t(
        'Hal yang Anda laporkan sudah ditangani dalam laporan lain. Laporan Anda digabungkan ke sana.',
        'Another report about the same problem is already being handled. We merged your report with it.',
      ),
      ...(words ? { quote: words } : {}),
      facts: [
        number(context),
        { label: t('Ditangani dalam laporan', 'Handled in report'), value: event.data.into },
        ...periodsOf(context),
      ],
      paragraphs: [...whatIsAsked(context), stillFollowed(context)],
    });
  },
});

const ofCommonCase = (context: TemplateContext): TemplateContext | undefined =>
  context.commonRecord && { ...context, record: context.commonRecord };

/** Until when a complainant of the other report can act; empty when it waits for none. */
function periodsOf(context: TemplateContext): ContentFact[] {
  const common = ofCommonCase(context);
  const t = mailTranslator(context);
  const labels = [
    ['complete', t('Lengkapi paling lambat', 'Complete by')],
    ['reply', t('Tanggapi paling lambat', 'Reply by')],
  ] as const;
  return labels.flatMap(([kind, label]) => {
    const value = common && openAt(common, kind);
    return value ? [{ label, value }] : [];
  });
}

function whatIsAsked(context: TemplateContext): string[] {
  const common = ofCommonCase(context);
  if (!common) return [];
  const t = mailTranslator(context);
  const { complaint } = common.record;
  if (complaint.stage === 'needs-completion')
    return [
      t(
        'Laporan itu sedang menunggu dilengkapi, dan Anda juga dapat melengkapinya. Yang diminta ada di halaman laporan Anda.',
        'That report waits to be completed, and you may complete it too. What is asked is on the page of your report.',
      ),
      howToComplete(context),
    ];
  const replies = waysToReply(common);
  if (replies.length === 0) return [];
  const isAnswered = t(
    'Laporan itu sudah dijawab; jawabannya ada di halaman laporan Anda.',
    'That report is answered already; the answer is on the page of your report.',
  );
  return [isAnswered, ...replies];
}
