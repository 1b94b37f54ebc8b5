import { longDay } from '#calendar/zones.ts';
import { archiveReasonText } from './archive-reasons.ts';
import type { Data, Telling } from './telling.ts';

export function archivedText(
  { reason, wayBackUntil }: Data<'complaint-archived.v1'>,
  say: Telling['say'],
): string {
  const [until, untilEnglish] = wayBackUntil
    ? [
        ` Masih dapat dilengkapi sampai ${longDay(wayBackUntil, 'id')}.`,
        ` It can still be completed until ${longDay(wayBackUntil, 'en')}.`,
      ]
    : ['', ''];
  return say(
    `Laporan diarsipkan: ${archiveReasonText(reason, 'id')}.${until}`,
    `Archived: ${archiveReasonText(reason, 'en')}.${untilEnglish}`,
  );
}

export function closedText({ by }: Data<'complaint-closed.v1'>, { say }: Telling): string {
  switch (by) {
    case 'rating':
      return say('Laporan ditutup setelah dinilai.', 'Closed after the rating.');
    case 'review':
      return say(
        'Nilai rendah ditinjau dan jawabannya ditegaskan. Laporan ditutup.',
        'The low rating was reviewed and the answer confirmed. Closed.',
      );
    case 'lapse':
      return say(
        'Laporan ditutup: masa tanggapan pelapor berakhir.',
        'Closed: the period for a reply has passed.',
      );
  }
}
