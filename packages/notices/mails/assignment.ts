import { isOpen, tasks } from '#complaints/model/assignment.ts';
import { sentTo } from '#complaints/model/complaint.ts';
import { agencyOf } from '#complaints/work/open-assignment.ts';
import { agencyName, ownerName } from '#wording/office-names.ts';
import { capital, type Letter, type Telling } from '../render/letter.ts';
import { nextStep } from './next-step.ts';
import { caseDetails, officeLetter } from './officer.ts';
import { assignmentOf, deadlinesOf, dueWhen, firstDue } from './open-work.ts';

/** Where it was taken from another, or comes back to the agency that returned it, the coordinator's reason. */
export function leadAssignment(telling: Telling): Letter {
  const { tenant, told } = telling;
  const { owner, deadlines } = assignmentOf(telling);
  const first = deadlines.find(isOpen);
  const reason = told?.event.type === 'complaint-dispatched.v1' ? told.words : undefined;
  const opening = `Laporan ini diteruskan kepada ${ownerName(owner, tenant, 'id')} sebagai penanggung jawab`;
  return officeLetter(telling, {
    subject:
      first?.kind === 'accept'
        ? `Penugasan baru, terima paling lambat ${firstDue(telling, 'accept')}`
        : `Penugasan baru${dueWhen(telling, first)}`,
    opening: reason ? `${opening}, dengan alasan:` : `${opening}.`,
    quote: reason,
    details: caseDetails(telling),
    deadlines: deadlinesOf(telling),
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
}

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

/** The agency's own unit: what it is to do, in the agency's words. */
export function unitAssignment(telling: Telling): Letter {
  const { tenant, told } = telling;
  const { owner } = assignmentOf(telling);
  const agency = agencyName(agencyOf(owner) ?? '', tenant, 'id');
  const unit = ownerName(owner, tenant, 'id');
  const isNew = told?.event.type === 'work-passed-down.v1';
  return officeLetter(telling, {
    subject: `Tugas unit, selesaikan paling lambat ${firstDue(telling, 'sub-unit')}`,
    opening: isNew
      ? `${capital(agency)} menugaskan laporan ini kepada ${unit}:`
      : `Laporan ini dilanjutkan, dan tugas ${unit} dari ${agency} berlaku lagi.`,
    quote: isNew ? told.words : undefined,
    details: [...caseDetails(telling), { label: 'Penanggung jawab', value: agency }],
    deadlines: deadlinesOf(telling),
    next: [nextStep['sub-unit']],
  });
}

/** To the lead: somebody gave what it waited for. */
export function contribution(telling: Telling): Letter {
  const { tenant, told, file } = telling;
  const event = told?.event;
  const by = event?.type === 'contribution-given.v1' ? ownerName(event.data.by, tenant, 'id') : '';
  const finding = event?.type === 'contribution-given.v1' && event.data.of === 'inspect';
  const waiting = tasks(file.complaint.assignments).map(({ owner }) => ownerName(owner, tenant, 'id'));
  return officeLetter(telling, {
    subject: `${finding ? 'Temuan' : 'Masukan'} diterima, jawab paling lambat ${firstDue(telling, 'resolve')}`,
    opening: `${capital(by)} mengirim ${finding ? 'temuannya' : 'masukan'} atas laporan ini:`,
    quote: told?.words,
    details: [
      ...caseDetails(telling),
      ...(waiting.length > 0 ? [{ label: 'Masih ditunggu', value: waiting.join(', ') }] : []),
    ],
    deadlines: deadlinesOf(telling),
    next: [nextStep.resolve],
  });
}
