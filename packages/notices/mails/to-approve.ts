import { longDay } from '#calendar/zones.ts';
import { nextStep } from './parts/next-step.ts';
import { caseDetails, officeMail } from './parts/office-mail.ts';
import { deadlinesOf, firstDue } from './parts/open-work.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

export const toApproveMail = mailTemplate({
  quotes: ['answer-drafted.v1'],
  isStillRelevant: whileAssignmentRuns,
  languages: inIndonesian,
  subject: (context) => `Rancangan jawaban, setujui paling lambat ${firstDue(context, 'approve-answer')}`,
  content(context) {
    const { complaint } = context.record;
    const planned = 'draft' in complaint ? complaint.draft?.plannedFor : undefined;
    return officeMail(context, {
      opening: 'Jawaban atas laporan ini menunggu persetujuan Anda:',
      quote: context.quoted.words,
      details: [
        ...caseDetails(context),
        ...(planned ? [{ label: 'Direncanakan', value: longDay(planned, 'id') }] : []),
      ],
      deadlines: deadlinesOf(context),
      next: [nextStep['approve-answer']],
    });
  },
});
