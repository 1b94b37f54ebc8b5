import { isWithheldFromPublic } from '#complaints/model/public.ts';
import { newsText } from '#narration/timeline-text.ts';
import { mailTranslator, number } from './parts/citizen-mail.ts';
import { eventTime } from './parts/common-case.ts';
import { followerMail } from './parts/follower-mail.ts';
import { inBothLanguages, mailTemplate } from './parts/template.ts';

export const followerNewsMail = mailTemplate({
  quotes: [
    'outside-reply-recorded.v1',
    'complaint-merged.v1',
    'interim-reply-sent.v1',
    'complaint-answered.v1',
    'complaint-reopened.v1',
    'complaint-closed.v1',
    'complaint-archived.v1',
  ],
  // A closed case is still reported, a case that has become private is not.
  isStillRelevant: (_, complaint) => !isWithheldFromPublic(complaint),
  languages: inBothLanguages,
  subject: (context) =>
    mailTranslator(context)(
      `Kabar laporan yang Anda ikuti, ${eventTime(context)}`,
      `News of a report that you follow, ${eventTime(context)}`,
    ),
  content(context) {
    const { quoted, language, record } = context;
    // The title is public and tells a follower of several cases which one this is.
    const { title } = record;
    return followerMail(context, {
      // Erased text is left out without a remark.
      opening:
        newsText(quoted.event, language, quoted.words !== undefined) ??
        mailTranslator(context)('Ada perkembangan.', 'There is news.'),
      ...(quoted.words ? { quote: quoted.words } : {}),
      facts: [
        number(context),
        ...(title ? [{ label: mailTranslator(context)('Judul', 'Title'), value: title }] : []),
      ],
    });
  },
});
