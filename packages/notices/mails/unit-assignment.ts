import { agencyOf } from '#complaints/work/open-assignment.ts';
import { agencyName, ownerName } from '#wording/office-names.ts';
import { capital } from './parts/mail-content.ts';
import { nextStep } from './parts/next-step.ts';
import { caseDetails, officeMail } from './parts/office-mail.ts';
import { assignmentOf, deadlinesOf, firstDue } from './parts/open-work.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

export const unitAssignmentMail = mailTemplate({
  quotes: ['work-passed-down.v1', 'complaint-unmerged.v1'],
  isStillRelevant: whileAssignmentRuns,
  languages: inIndonesian,
  subject: (context) => `Tugas unit, selesaikan paling lambat ${firstDue(context, 'sub-unit')}`,
  content(context) {
    const { tenant, quoted } = context;
    const { owner } = assignmentOf(context);
    const agency = agencyName(agencyOf(owner) ?? '', tenant, 'id');
    const unit = ownerName(owner, tenant, 'id');
    const isNew = quoted.event.type === 'work-passed-down.v1';
    return officeMail(context, {
      opening: isNew
        ? `${capital(agency)} menugaskan laporan ini kepada ${unit}:`
        : `Laporan ini dilanjutkan, dan tugas ${unit} dari ${agency} berlaku lagi.`,
      quote: isNew ? quoted.words : undefined,
      details: [...caseDetails(context), { label: 'Penanggung jawab', value: agency }],
      deadlines: deadlinesOf(context),
      next: [nextStep['sub-unit']],
    });
  },
});
