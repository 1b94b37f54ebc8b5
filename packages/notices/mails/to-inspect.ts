import { deadlineName } from '#wording/deadline-names.ts';
import { ownerName } from '#wording/office-names.ts';
import { capital } from './parts/mail-content.ts';
import { nextStep } from './parts/next-step.ts';
import { caseDetails, due, officeMail } from './parts/office-mail.ts';
import { deadlinesOf, firstDue } from './parts/open-work.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

export const toInspectMail = mailTemplate({
  quotes: ['ladder-step-reached.v1'],
  isStillRelevant: whileAssignmentRuns,
  languages: inIndonesian,
  subject: (context) => `Pemeriksaan keterlambatan, temuan paling lambat ${firstDue(context, 'inspect')}`,
  content(context) {
    const { tenant, record, quoted } = context;
    const late = quoted.event.data;
    const owes = record.complaint.assignments.find(({ id }) => id === late.assignment);
    return officeMail(context, {
      opening: 'Keterlambatan laporan ini tidak terselesaikan oleh teguran dan kini diserahkan kepada Anda.',
      details: [
        ...caseDetails(context),
        ...(owes ? [{ label: 'Penanggung jawab', value: ownerName(owes.owner, tenant, 'id') }] : []),
        {
          label: `Batas ${deadlineName(late.deadline, 'id')}`,
          value: `${due(context, { at: late.deadlineAt })}, terlampaui`,
        },
      ],
      deadlines: deadlinesOf(context),
      next: [capital(nextStep.inspect)],
    });
  },
});
