import { isOpen } from '#complaints/model/assignment.ts';
import { COMPLAINANT_KINDS } from '#sop/terms.ts';
import type { Letter, Telling } from '../render/letter.ts';
import { letter, number, sayIn, type Template, when } from './citizen-letter.ts';
import { nextStep } from './next-step.ts';
import { caseDetails, officeLetter } from './officer.ts';
import { assignmentOf, deadlinesOf, dueWhen, movedDeadlines, oldDates } from './open-work.ts';

const recomputed = ({ told }: Telling) =>
  told?.event.type === 'deadlines-recomputed.v1' ? told.event.data : undefined;

/** The calendar changed and takes days away; the old instants stand beside the new ones. */
export function nearer(telling: Telling): Letter {
  const moved = movedDeadlines(telling, recomputed(telling)?.before ?? []);
  const next = assignmentOf(telling).deadlines.find(isOpen);
  return officeLetter(telling, {
    subject: `Batas waktu menjadi lebih awal${dueWhen(telling, moved[0]?.deadline ?? next)}`,
    opening: 'Kalender hari kerja berubah, sehingga batas waktu laporan ini menjadi lebih awal.',
    details: caseDetails(telling),
    deadlines: [...deadlinesOf(telling), ...oldDates(telling, moved)],
    next: next ? [nextStep[next.kind]] : [],
  });
}

/** The complainant's own period ends sooner. */
export const periodNearer: Template = (telling) => {
  const say = sayIn(telling);
  const own = telling.file.complaint.assignments
    .flatMap(({ deadlines }) => deadlines)
    .find((deadline) => COMPLAINANT_KINDS.includes(deadline.kind) && isOpen(deadline));
  const until = own ? when(telling, own) : '';
  const [what, whatEnglish] =
    own?.kind === 'complete'
      ? ['melengkapi laporan', 'complete your report']
      : ['menanggapi jawaban', 'reply to the answer'];
  return letter(telling, {
    subject: say(`Waktu Anda berakhir lebih awal: ${until}`, `Your time ends sooner: ${until}`),
    opening: say(
      `Kalender hari kerja berubah: waktu Anda untuk ${what} kini sampai ${until}.`,
      `The calendar of working days changed: you now have until ${until} to ${whatEnglish}.`,
    ),
    facts: [number(telling)],
    paragraphs: [
      say(
        `Mohon ${what} sebelum waktu itu, dengan nomor dan kode rahasia Anda.`,
        `Please ${whatEnglish} before that, with its number and your secret code.`,
      ),
    ],
  });
};
