import { deadlineName } from '#wording/deadline-names.ts';
import { ownerName } from '#wording/office-names.ts';
import { capital, type Letter, type Telling } from '../render/letter.ts';
import { nextStep } from './next-step.ts';
import { caseDetails, due, officeLetter } from './officer.ts';
import { deadlinesOf, firstDue } from './open-work.ts';

/** To the inspectorate: the last step of a ladder, which somebody has let come. */
export function toInspect(telling: Telling): Letter {
  const { tenant, file, told } = telling;
  const late = told?.event.type === 'ladder-step-reached.v1' ? told.event.data : undefined;
  const owes = file.complaint.assignments.find(({ id }) => id === late?.assignment);
  return officeLetter(telling, {
    subject: `Pemeriksaan keterlambatan, temuan paling lambat ${firstDue(telling, 'inspect')}`,
    opening: 'Keterlambatan laporan ini tidak terselesaikan oleh teguran dan kini diserahkan kepada Anda.',
    details: [
      ...caseDetails(telling),
      ...(owes ? [{ label: 'Penanggung jawab', value: ownerName(owes.owner, tenant, 'id') }] : []),
      ...(late
        ? [
            {
              label: `Batas ${deadlineName(late.deadline, 'id')}`,
              value: `${due(telling, { at: late.deadlineAt })}, terlampaui`,
            },
          ]
        : []),
    ],
    deadlines: deadlinesOf(telling),
    next: [capital(nextStep.inspect)],
  });
}
