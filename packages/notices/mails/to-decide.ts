import type { ReturnDetails } from '#complaints/model/complaint.ts';
import { obstacleName } from '#wording/obstacle-names.ts';
import { agencyName } from '#wording/office-names.ts';
import { capital } from './parts/mail-content.ts';
import { nextStep } from './parts/next-step.ts';
import { caseDetails, officeMail } from './parts/office-mail.ts';
import { deadlinesOf, firstDue } from './parts/open-work.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

export const toDecideMail = mailTemplate({
  quotes: ['complaint-returned.v1'],
  isStillRelevant: whileAssignmentRuns,
  languages: inIndonesian,
  subject: (context) => `Laporan dikembalikan, putuskan paling lambat ${firstDue(context, 'decide-return')}`,
  content(context) {
    const { record, tenant, quoted } = context;
    const { returnDetails } = record.complaint as { returnDetails?: ReturnDetails };
    const by = returnDetails ? agencyName(returnDetails.by, tenant, 'id') : '';
    const suggested = returnDetails?.suggested;
    return officeMail(context, {
      opening: `${capital(by)} mengembalikan laporan ini kepada Anda.`,
      quote: quoted.words,
      details: [
        ...caseDetails(context),
        ...(returnDetails
          ? [{ label: 'Kendala', value: capital(obstacleName(returnDetails.obstacle, 'id')) }]
          : []),
        ...(suggested
          ? [{ label: 'Instansi yang disarankan', value: agencyName(suggested, tenant, 'id') }]
          : []),
      ],
      deadlines: deadlinesOf(context),
      next: [
        nextStep['decide-return'],
        'Pelapor dikabari bersama keputusan Anda: siapa yang mengembalikan, alasannya, dan siapa berikutnya.',
      ],
    });
  },
});
