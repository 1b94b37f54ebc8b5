import { longDay } from '#calendar/zones.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import { bouncedText, mendedText } from './address-text.ts';
import { draftText, plannedText } from './draft-text.ts';
import { archivedText, closedText } from './ending-text.ts';
import { ladderText } from './ladder-text.ts';
import { laporStateName } from './lapor-states.ts';
import { mergingText } from './merging-text.ts';
import { obstacleName } from './obstacle-names.ts';
import { forwardedText } from './outside-text.ts';
import { recomputedText } from './recomputed-text.ts';
import { oralReprimandText, reprimandText } from './reprimand-text.ts';
import { rankedText, taskText } from './task-text.ts';
import type { Data, Telling, TimelineReader } from './telling.ts';
import { askedText, correctedText, dispatchedText, extendedText } from './verifying-text.ts';

/** The sentences before what somebody wrote. */
export function entryText(
  event: ComplaintEvent,
  telling: Telling,
  reader: TimelineReader,
): string | undefined {
  const { say, agency, language } = telling;
  switch (event.type) {
    case 'complaint-submitted.v1':
      return say('Laporan diterima.', 'Report received.');
    case 'complaint-triaged.v1':
      return undefined;
    case 'complaint-dispatched.v1':
      return dispatchedText(event.data, telling);
    case 'complaint-accepted.v1':
      return event.data.by === 'answering'
        ? undefined
        : say(
            'Instansi menerima laporan dan mulai menanganinya.',
            'The agency accepted the report and works on it.',
          );
    case 'completion-asked.v1':
      return askedText(event.data, telling);
    case 'complaint-completed.v1':
      return event.data.text
        ? say('Laporan dilengkapi pelapor:', 'Completed by the complainant:')
        : say('Laporan dilengkapi pelapor.', 'Completed by the complainant.');
    case 'complaint-returned.v1': {
      const { by, obstacle } = event.data;
      return say(
        `${agency(by)} mengembalikan laporan: ${obstacleName(obstacle, 'id')}. Koordinator menentukan instansi yang menanganinya. Alasan:`,
        `${agency(by)} gave the report back: ${obstacleName(obstacle, 'en')}. The coordinator decides who handles it. Reason:`,
      );
    }
    case 'complaint-postponed.v1': {
      const { obstacle, until } = event.data;
      return say(
        `Penanganan ditunda sampai ${longDay(until, 'id')}: ${obstacleName(obstacle, 'id')}. Alasan:`,
        `Postponed until ${longDay(until, 'en')}: ${obstacleName(obstacle, 'en')}. Reason:`,
      );
    }
    case 'complaint-resumed.v1':
      return resumedText(event.data, telling);
    case 'complaint-forwarded.v1':
      return forwardedText(event.data, telling);
    case 'outside-reply-recorded.v1':
      return say('Balasan dari lembaga di luar pemerintah daerah:', 'Reply of the body outside the regency:');
    case 'work-passed-down.v1':
    case 'contribution-given.v1':
      return taskText(event.data, telling, reader);
    case 'complaint-merged.v1':
    case 'complaint-unmerged.v1':
    case 'duplicate-joined.v1':
    case 'duplicate-parted.v1':
      return mergingText(event, telling, reader);
    case 'lapor-recorded.v1':
      return say(
        `Tercatat di SP4N-LAPOR! dengan nomor ${event.data.number}: ${laporStateName(event.data.state, 'id')}.`,
        `Recorded in SP4N-LAPOR! as number ${event.data.number}: ${laporStateName(event.data.state, 'en')}.`,
      );
    case 'assignment-ranked.v1':
      return reader === 'office' ? rankedText(event.data, telling) : undefined;
    case 'answer-drafted.v1':
    case 'draft-returned.v1':
      return reader === 'office' ? draftText(event.type, telling) : undefined;
    case 'answer-confirmed.v1':
    case 'reply-period-ended.v1':
      return plannedText(event.type, telling);
    case 'interim-reply-sent.v1':
      return say('Tanggapan sementara:', 'Interim reply:');
    case 'complaint-answered.v1':
      return answeredText(event.data, telling);
    case 'reply-received.v1':
      return say('Tanggapan pelapor:', 'Reply of the complainant:');
    case 'complaint-rated.v1':
      return say(
        `Pelapor memberi nilai ${event.data.stars} dari 5.`,
        `The complainant gave ${event.data.stars} of 5.`,
      );
    case 'complaint-reopened.v1':
      return event.data.by === 'complainant'
        ? say('Laporan dibuka kembali oleh pelapor. Alasan:', 'Reopened by the complainant. Reason:')
        : say(
            'Nilai rendah ditinjau dan laporan dibuka kembali.',
            'The low rating was reviewed and the report reopened.',
          );
    case 'complaint-corrected.v1':
      return correctedText(event.data, telling);
    case 'deadlines-recomputed.v1':
      return recomputedText(event.data, telling);
    case 'period-extended.v1':
      return extendedText(event.data, telling);
    case 'remark-added.v1':
      return reader === 'office' ? say('Catatan internal:', 'Internal remark:') : undefined;
    case 'reprimand-sent.v1':
      return reprimandText(event.data, telling);
    case 'oral-reprimand-recorded.v1':
      return reader === 'office' ? oralReprimandText(event.data, telling) : undefined;
    case 'erasure-asked.v1':
      return say(
        'Pelapor meminta isi laporan dan data dirinya dihapus.',
        'The complainant asks that words and identity be erased.',
      );
    case 'words-erased.v1':
      return say(
        'Isi laporan dan data pelapor dihapus (UU 27/2022).',
        'Words and identity were erased (UU 27/2022).',
      );
    case 'address-bounced.v1':
      return bouncedText(event.data, telling);
    case 'address-mended.v1':
      return mendedText(event.data, telling);
    case 'complaint-archived.v1':
      return archivedText(event.data, say);
    case 'complaint-closed.v1':
      return closedText(event.data, telling);
    case 'ladder-step-reached.v1':
      // Nobody outside learns that an answer waits.
      if (reader === 'complainant' && event.data.deadline === 'approve-answer') return undefined;
      return ladderText(event.data, telling.tenant, language);
  }
}

function resumedText({ promised }: Data<'complaint-resumed.v1'>, { say, when }: Telling): string {
  const by = when(promised.at);
  return say(
    `Penanganan dilanjutkan. Dijanjikan selesai paling lambat ${by}.`,
    `Work on it goes on. Promised by ${by}.`,
  );
}

function answeredText({ plannedFor, obstacle }: Data<'complaint-answered.v1'>, { say }: Telling): string {
  const besides = [
    ...(plannedFor
      ? [say(`direncanakan ${longDay(plannedFor, 'id')}`, `planned for ${longDay(plannedFor, 'en')}`)]
      : []),
    ...(obstacle
      ? [say(`kendala: ${obstacleName(obstacle, 'id')}`, `obstacle: ${obstacleName(obstacle, 'en')}`)]
      : []),
  ].join('; ');
  return besides ? say(`Jawaban (${besides}):`, `Answer (${besides}):`) : say('Jawaban:', 'Answer:');
}
