import { isOpen } from '#complaints/model/assignment.ts';
import { className } from '#wording/class-names.ts';
import { deadlineName } from '#wording/deadline-names.ts';
import { urgencyName } from '#wording/urgency-names.ts';
import type { Letter, Telling } from '../render/letter.ts';
import { nextStep } from './next-step.ts';
import { caseDetails, due, officeLetter } from './officer.ts';
import { assignmentOf, deadlinesOf, dueWhen, firstDue, movedDeadlines, oldDates } from './open-work.ts';

/** What was asked for came: the clocks run on. */
export function completed(telling: Telling): Letter {
  const next = assignmentOf(telling).deadlines.find(isOpen);
  const what = next ? `${deadlineName(next.kind, 'id')} paling lambat ${due(telling, next)}` : '';
  return officeLetter(telling, {
    subject: `Laporan dilengkapi, ${what}`,
    opening: 'Pelapor melengkapi laporan ini seperti yang Anda minta; batas waktunya berjalan lagi.',
    quote: telling.told?.words,
    details: caseDetails(telling),
    deadlines: deadlinesOf(telling),
    next: next ? [nextStep[next.kind]] : [],
  });
}

/** The complainant replied to the answer; nothing runs for the agency. */
export function reply(telling: Telling): Letter {
  const at = telling.told ? due(telling, telling.told.event) : '';
  return officeLetter(telling, {
    subject: `Pelapor menanggapi jawaban Anda, ${at}`,
    opening: 'Pelapor menanggapi jawaban atas laporan ini.',
    quote: telling.told?.words,
    details: [...caseDetails(telling), { label: 'Diterima', value: at }],
    deadlines: [],
    next: ['Baca tanggapannya. Bila masalahnya belum selesai, pelapor dapat membuka laporan ini kembali.'],
  });
}

/** The answer did not settle it. */
export function reopened(telling: Telling): Letter {
  const event = telling.told?.event;
  const byReview = event?.type === 'complaint-reopened.v1' && event.data.by === 'review';
  const by = byReview ? 'Peninjau nilai rendah' : 'Pelapor';
  return officeLetter(telling, {
    subject: `Laporan dibuka kembali, jawab paling lambat ${firstDue(telling, 'resolve')}`,
    opening: `${by} membuka kembali laporan ini karena jawabannya belum menyelesaikan masalah.`,
    quote: telling.told?.words,
    details: caseDetails(telling),
    deadlines: deadlinesOf(telling),
    next: [nextStep['first-response'], nextStep.resolve],
  });
}

/** The deadline that moved stands in the subject, the nearest of several; old instants beside the new ones. */
export function corrected(telling: Telling): Letter {
  const event = telling.told?.event;
  const was = event?.type === 'complaint-corrected.v1' ? event.data : undefined;
  const moved = movedDeadlines(telling, was?.before ?? []);
  const next = assignmentOf(telling).deadlines.find(isOpen);
  return officeLetter(telling, {
    subject:
      moved.length > 0
        ? `Batas waktu diubah${dueWhen(telling, moved[0]!.deadline)}`
        : `Laporan dikoreksi${dueWhen(telling, next)}`,
    opening: was
      ? `Koordinator mengoreksi laporan ini: ${className(was.class, 'id').toLowerCase()}, urgensi ${urgencyName(was.urgency, 'id').toLowerCase()}.`
      : 'Koordinator mengoreksi laporan ini.',
    quote: telling.told?.words,
    details: caseDetails(telling),
    deadlines: [...deadlinesOf(telling), ...oldDates(telling, moved)],
    next: next ? [nextStep[next.kind]] : [],
  });
}
