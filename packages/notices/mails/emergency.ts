import { ownerName } from '#wording/office-names.ts';
import { caseDetails, officeMail } from './parts/office-mail.ts';
import { assignmentOf, deadlinesOf, firstDue } from './parts/open-work.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

/** To the officer on duty, who makes sure that the responsible office acts at once. */
export const emergencyMail = mailTemplate({
  quotes: 'nothing',
  isStillRelevant: whileAssignmentRuns,
  languages: inIndonesian,
  subject(context) {
    const [kind, what] =
      assignmentOf(context).kind === 'verify'
        ? (['verify', 'verifikasi'] as const)
        : (['accept', 'terima'] as const);
    return `Darurat, ${what} paling lambat ${firstDue(context, kind)}`;
  },
  content(context) {
    const owner = ownerName(assignmentOf(context).owner, context.tenant, 'id');
    return officeMail(context, {
      opening: 'Laporan darurat masuk saat Anda bertugas piket.',
      details: [...caseDetails(context), { label: 'Penanggung jawab', value: owner }],
      deadlines: deadlinesOf(context),
      next: [`Hubungi ${owner} sekarang dan pastikan laporan ini segera ditangani, siang maupun malam.`],
      nextWithoutOffice: true,
    });
  },
});
