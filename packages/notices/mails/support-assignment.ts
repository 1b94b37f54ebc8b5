import { agenciesOf } from '#complaints/model/complaint.ts';
import { agencyName } from '#wording/office-names.ts';
import { capital } from './parts/mail-content.ts';
import { nextStep } from './parts/next-step.ts';
import { caseDetails, officeMail } from './parts/office-mail.ts';
import { deadlinesOf, firstDue } from './parts/open-work.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

export const supportAssignmentMail = mailTemplate({
  quotes: 'nothing',
  isStillRelevant: whileAssignmentRuns,
  languages: inIndonesian,
  subject: (context) => `Masukan diminta, kirim paling lambat ${firstDue(context, 'contribute')}`,
  content(context) {
    const [id] = agenciesOf(context.record.complaint);
    const lead = id ? agencyName(id, context.tenant, 'id') : '';
    return officeMail(context, {
      opening: `${capital(lead)} menangani laporan ini dan memerlukan masukan instansi Anda.`,
      details: [...caseDetails(context), { label: 'Penanggung jawab', value: lead }],
      deadlines: deadlinesOf(context),
      next: [nextStep.contribute],
    });
  },
});
