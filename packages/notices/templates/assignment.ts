import { type Assignment, isOpen, openDeadline } from '#complaints/assignment.ts';
import type { DeadlineKind } from '#sop/deadline.ts';
import { deadlineName } from '#wording/deadline-names.ts';
import { agencyName, ownerName } from '#wording/timeline-text.ts';
import { capital, type Fact, type Letter, type Telling, whenText } from '../letter.ts';
import { nextStep } from './next-step.ts';
import { caseDetails, due, officeLetter } from './officer.ts';

/** The assignment that a notice is about; still open, or nobody would be told. */
const assignmentOf = ({ notice, file }: Telling): Assignment =>
  file.complaint.assignments.find(({ id }) => id === notice.about?.assignment)!;

const deadlinesOf = (telling: Telling): Fact[] =>
  assignmentOf(telling)
    .deadlines.filter(isOpen)
    .map((deadline) => ({
      label: `Batas ${deadlineName(deadline.kind, 'id')}`,
      value: due(telling, deadline),
    }));

/** When the first thing is due; a deadline met meanwhile gives way to the next. */
function firstDue(telling: Telling, kind: DeadlineKind): string {
  const assignment = assignmentOf(telling);
  const deadline = openDeadline(assignment, kind) ?? assignment.deadlines.find(isOpen);
  return deadline ? whenText(telling.tenant.zone, deadline, 'id') : '';
}

export const toVerify = (telling: Telling): Letter =>
  officeLetter(telling, {
    subject: `Laporan baru, verifikasi paling lambat ${firstDue(telling, 'verify')}`,
    opening: 'Laporan baru masuk dan menunggu verifikasi Anda.',
    details: [
      ...caseDetails(telling),
      { label: 'Diterima', value: due(telling, { at: telling.file.complaint.receivedAt }) },
    ],
    deadlines: deadlinesOf(telling),
    next: ['Periksa jenis dan urgensinya, lalu teruskan kepada instansi yang berwenang.'],
  });

export const leadAssignment = (telling: Telling): Letter =>
  officeLetter(telling, {
    subject: `Penugasan baru, terima paling lambat ${firstDue(telling, 'accept')}`,
    opening: `Laporan ini diteruskan kepada ${ownerName(assignmentOf(telling).owner, telling.tenant, 'id')} sebagai penanggung jawab.`,
    details: caseDetails(telling),
    deadlines: deadlinesOf(telling),
    next: [
      'Terima laporan ini, lalu beri pelapor tanggapan pertama dan jawaban sebelum batasnya.',
      'Bila laporan ini bukan wewenang instansi Anda, sampaikan kepada koordinator sebelum batas penerimaan lewat.',
    ],
  });

/** For the officer on duty, who sees to it that whoever holds the case acts at once. */
export function emergency(telling: Telling): Letter {
  const assignment = assignmentOf(telling);
  const owner = ownerName(assignment.owner, telling.tenant, 'id');
  const [kind, what] =
    assignment.kind === 'verify' ? (['verify', 'verifikasi'] as const) : (['accept', 'terima'] as const);
  return officeLetter(telling, {
    subject: `Darurat, ${what} paling lambat ${firstDue(telling, kind)}`,
    opening: 'Laporan darurat masuk saat Anda bertugas piket.',
    details: [...caseDetails(telling), { label: 'Penanggung jawab', value: owner }],
    deadlines: deadlinesOf(telling),
    next: [`Hubungi ${owner} sekarang dan pastikan laporan ini segera ditangani, siang maupun malam.`],
  });
}

export function supportAssignment(telling: Telling): Letter {
  const { complaint } = telling.file;
  const lead = 'lead' in complaint ? agencyName(complaint.lead, telling.tenant, 'id') : '';
  return officeLetter(telling, {
    subject: `Masukan diminta, kirim paling lambat ${firstDue(telling, 'contribute')}`,
    opening: `${capital(lead)} menangani laporan ini dan memerlukan masukan instansi Anda.`,
    details: [...caseDetails(telling), { label: 'Penanggung jawab', value: lead }],
    deadlines: deadlinesOf(telling),
    next: [nextStep.contribute],
  });
}
