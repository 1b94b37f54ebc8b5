import { ownerName } from '#wording/office-names.ts';
import { nextStep } from './parts/next-step.ts';
import { caseDetails, officeMail } from './parts/office-mail.ts';
import { assignmentOf, deadlinesOf, dueText, firstDue, nextDeadline } from './parts/open-work.ts';
import { whileAssignmentRuns } from './parts/relevance.ts';
import { inIndonesian, mailTemplate } from './parts/template.ts';

/** Gives the coordinator's reason when the case comes from another agency or returns to this one. */
export const leadAssignmentMail = mailTemplate({
  quotes: ['complaint-dispatched.v1', 'complaint-unmerged.v1'],
  isStillRelevant: whileAssignmentRuns,
  languages: inIndonesian,
  subject(context) {
    const first = nextDeadline(context);
    return first?.kind === 'accept'
      ? `Penugasan baru, terima paling lambat ${firstDue(context, 'accept')}`
      : `Penugasan baru${dueText(context, first)}`;
  },
  content(context) {
    const { tenant, quoted } = context;
    const first = nextDeadline(context);
    const reason = quoted.event.type === 'complaint-dispatched.v1' ? quoted.words : undefined;
    const opening = `Laporan ini diteruskan kepada ${ownerName(assignmentOf(context).owner, tenant, 'id')} sebagai penanggung jawab`;
    return officeMail(context, {
      opening: reason ? `${opening}, dengan alasan:` : `${opening}.`,
      quote: reason,
      details: caseDetails(context),
      deadlines: deadlinesOf(context),
      next:
        first?.kind === 'accept'
          ? [
              'Terima laporan ini, lalu beri pelapor tanggapan pertama dan jawaban sebelum batasnya.',
              'Bila laporan ini bukan wewenang instansi Anda, sampaikan kepada koordinator sebelum batas penerimaan lewat.',
            ]
          : first
            ? [nextStep[first.kind]]
            : [],
    });
  },
});
