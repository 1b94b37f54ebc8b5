import { mergedReader } from '#narration/readers.ts';
import { changeText, introductionText } from '#narration/timeline-text.ts';
import { citizenMail, mailTranslator, number, openAt, waysToReply } from './parts/citizen-mail.ts';
import { eventTime, stillFollowed } from './parts/common-case.ts';
import { always } from './parts/relevance.ts';
import { inBothLanguages, mailTemplate } from './parts/template.ts';

/** To merged complainants: public news of the primary case. The merge is checked when the mail is composed. */
export const commonNewsMail = mailTemplate({
  quotes: [
    'complaint-dispatched.v1',
    'complaint-completed.v1',
    'completion-lapsed.v1',
    'answer-confirmed.v1',
    'complaint-postponed.v1',
    'complaint-resumed.v1',
    'period-extended.v1',
    'complaint-forwarded.v1',
    'outside-reply-recorded.v1',
    'interim-reply-sent.v1',
    'complaint-corrected.v1',
    'complaint-answered.v1',
    'complaint-reopened.v1',
    'complaint-closed.v1',
    'complaint-archived.v1',
  ],
  isStillRelevant: always,
  languages: inBothLanguages,
  subject(context) {
    const { common = '' } = context;
    return mailTranslator(context)(
      `Kabar laporan bersama ${common}, ${eventTime(context)}`,
      `News of common report ${common}, ${eventTime(context)}`,
    );
  },
  content(context) {
    const { quoted, tenant, language, common = '' } = context;
    const t = mailTranslator(context);
    const narrate = quoted.words ? introductionText : changeText;
    const reader = mergedReader(context.notice.number);
    const happened = narrate(quoted.event, { reader, tenant, language });
    const reply = openAt(context, 'reply');
    return citizenMail(context, {
      opening: t(
        `Laporan Anda ditangani bersama dalam laporan ${common}. ${happened ?? 'Ada perkembangan.'}`,
        `Your report is handled in common report ${common}. ${happened ?? 'There is news.'}`,
      ),
      ...(quoted.words ? { quote: quoted.words } : {}),
      facts: [
        number(context),
        { label: t('Ditangani dalam laporan', 'Handled in report'), value: common },
        ...(reply ? [{ label: t('Tanggapi paling lambat', 'Reply by'), value: reply }] : []),
      ],
      paragraphs: [...waysToReply(context), stillFollowed(context)],
    });
  },
});
