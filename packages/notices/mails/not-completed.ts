import { nextStep } from './parts/next-step.ts';
import { caseDetails, officeMail } from './parts/office-mail.ts';
import { deadlinesOf, nextDeadline, nextDueText } from './parts/open-work.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

/** To the coordinator, or the inspectorate: no complainant of a common case completed it in time. */
export const notCompletedMail = mailTemplate({
  quotes: ['completion-lapsed.v1'],
  isStillRelevant: whileAssignmentRuns,
  languages: inIndonesian,
  subject: (context) => `Laporan bersama belum dilengkapi, ${nextDueText(context)}`,
  content(context) {
    const next = nextDeadline(context);
    return officeMail(context, {
      opening: 'Belum ada pelapor yang melengkapi laporan bersama ini sampai batas waktunya.',
      details: caseDetails(context),
      deadlines: deadlinesOf(context),
      next:
        next?.kind === 'verify'
          ? [
              'Putuskan kelanjutannya: teruskan kepada instansi yang berwenang, minta kelengkapan lagi, atau arsipkan dengan alasan. Sampai saat itu setiap pelapor masih dapat melengkapinya.',
            ]
          : next
            ? [nextStep[next.kind]]
            : [],
    });
  },
});
