import { longDay } from '#calendar/zones.ts';
import { isOpen } from '#complaints/model/assignment.ts';
import { deadlineName } from '#wording/deadline-names.ts';
import type { Letter, Telling } from '../render/letter.ts';
import { nextStep } from './next-step.ts';
import { caseDetails, due, officeLetter } from './officer.ts';
import { assignmentOf, deadlinesOf, firstDue } from './open-work.ts';

/** To the head of the agency: an answer that goes out only with its approval. */
export function toApprove(telling: Telling): Letter {
  const { complaint } = telling.file;
  const planned = 'draft' in complaint ? complaint.draft?.plannedFor : undefined;
  return officeLetter(telling, {
    subject: `Rancangan jawaban, setujui paling lambat ${firstDue(telling, 'approve-answer')}`,
    opening: 'Jawaban atas laporan ini menunggu persetujuan Anda:',
    quote: telling.told?.words,
    details: [
      ...caseDetails(telling),
      ...(planned ? [{ label: 'Direncanakan', value: longDay(planned, 'id') }] : []),
    ],
    deadlines: deadlinesOf(telling),
    next: [nextStep['approve-answer']],
  });
}

/** To whoever wrote the answer: what the head of the agency wants otherwise. */
export function draftReturned(telling: Telling): Letter {
  const next = assignmentOf(telling).deadlines.find(isOpen);
  const what = next ? `${deadlineName(next.kind, 'id')} paling lambat ${due(telling, next)}` : '';
  return officeLetter(telling, {
    subject: `Rancangan jawaban dikembalikan, ${what}`,
    opening: 'Pimpinan mengembalikan rancangan jawaban atas laporan ini, dengan catatan:',
    quote: telling.told?.words,
    details: caseDetails(telling),
    deadlines: deadlinesOf(telling),
    next: ['Perbaiki jawabannya, lalu ajukan lagi. Batas waktu Anda berjalan terus.'],
  });
}
