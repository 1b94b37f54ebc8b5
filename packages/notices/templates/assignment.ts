import { sentTo } from '#complaints/complaint.ts';
import { agencyName, ownerName } from '#wording/office-names.ts';
import { capital, type Letter, type Telling } from '../letter.ts';
import { nextStep } from './next-step.ts';
import { caseDetails, officeLetter } from './officer.ts';
import { assignmentOf, deadlinesOf, firstDue } from './open-work.ts';

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

export function supportAssignment(telling: Telling): Letter {
  const { complaint } = telling.file;
  const [id] = sentTo(complaint);
  const lead = id ? agencyName(id, telling.tenant, 'id') : '';
  return officeLetter(telling, {
    subject: `Masukan diminta, kirim paling lambat ${firstDue(telling, 'contribute')}`,
    opening: `${capital(lead)} menangani laporan ini dan memerlukan masukan instansi Anda.`,
    details: [...caseDetails(telling), { label: 'Penanggung jawab', value: lead }],
    deadlines: deadlinesOf(telling),
    next: [nextStep.contribute],
  });
}
