import type { Telling } from './telling.ts';

/** What the offices read of an answer that waits for the head's approval; nobody else learns of it. */
export const draftText = (type: 'answer-drafted.v1' | 'draft-returned.v1', { say }: Telling): string =>
  type === 'answer-drafted.v1'
    ? say(
        'Rancangan jawaban, menunggu persetujuan pimpinan:',
        'Draft of the answer, to be approved by the head:',
      )
    : say('Rancangan jawaban dikembalikan pimpinan. Alasan:', 'The head gave the draft back. Reason:');

/** What ends for the complainant while the agency still has to report on what it planned. */
export const plannedText = (
  type: 'answer-confirmed.v1' | 'reply-period-ended.v1',
  { say }: Telling,
): string =>
  type === 'answer-confirmed.v1'
    ? say(
        'Nilai rendah ditinjau dan jawabannya ditegaskan. Instansi masih melaporkan rencananya.',
        'The low rating was reviewed and the answer confirmed. The agency still reports on its plan.',
      )
    : say(
        'Masa tanggapan pelapor berakhir. Instansi masih melaporkan rencananya.',
        'The period for a reply has passed. The agency still reports on its plan.',
      );
