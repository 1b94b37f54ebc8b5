import { ladderDeadline, ladderMail } from './parts/ladder-mail.ts';
import { capital } from './parts/mail-content.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

export const reminderMail = mailTemplate({
  quotes: 'nothing',
  // A reminder that is found after its deadline is not sent (domain.md section 4).
  isStillRelevant: (notice, complaint, now) =>
    whileAssignmentRuns(notice, complaint, now) && now < notice.about!.deadlineAt!,
  languages: inIndonesian,
  subject(context) {
    const { name, at } = ladderDeadline(context);
    return `${capital(name)} jatuh tempo: ${at}`;
  },
  content(context) {
    const { name, next, by } = ladderDeadline(context);
    return ladderMail(context, {
      opening: `Batas ${name} sudah dekat.`,
      next: [next],
      toKnow: by ? `Surat ini untuk Anda ketahui; yang bertindak adalah ${by}.` : next,
    });
  },
});
