import { isWithheldFromPublic } from '#complaints/model/public.ts';
import { newsText } from '#narration/timeline-text.ts';
import { number, translator } from './parts/citizen-mail.ts';
import { eventTime } from './parts/common-case.ts';
import { followerMail } from './parts/follower-mail.ts';
import { inBothLanguages, mailTemplate } from './parts/template.ts';

/** What happened, as far as it is for everybody. */
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
  // What ended stays news; what is kept back by now is none.
  isStillRelevant: (_, complaint) => !isWithheldFromPublic(complaint),
  languages: inBothLanguages,
  subject: (context) =>
    translator(context)(
      `Kabar laporan yang Anda ikuti, ${eventTime(context)}`,
      `News of a report that you follow, ${eventTime(context)}`,
    ),
  content(context) {
    const { quoted, language, record } = context;
    // It is public, as the case is, and tells a reader who follows several which one this is.
    const { title } = record;
    return followerMail(context, {
      // Words that were erased are not missed.
      opening:
        newsText(quoted.event, language, quoted.words !== undefined) ??
        translator(context)('Ada perkembangan.', 'There is news.'),
      ...(quoted.words ? { quote: quoted.words } : {}),
      facts: [
        number(context),
        ...(title ? [{ label: translator(context)('Judul', 'Title'), value: title }] : []),
      ],
    });
  },
});
