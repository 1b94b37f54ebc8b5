import { longDay } from '#calendar/zones.ts';
import type { ArchiveReason } from '#complaints/model/complaint.ts';
import { archiveReasonText } from '#wording/archive-reasons.ts';
import type { Telling } from '../render/letter.ts';
import { holder, letter, number, openAt, sayIn, type Template, when } from './citizen-letter.ts';

export const lapsed: Template = (telling) => {
  const say = sayIn(telling);
  const { complaint } = telling.file;
  const at = complaint.stage === 'closed' ? when(telling, complaint.closed) : '';
  return letter(telling, {
    subject: say(
      `Laporan Anda ditutup, masa tanggapan berakhir ${at}`,
      `Your report is closed, the time to reply ended ${at}`,
    ),
    opening: say(
      'Laporan Anda ditutup karena tidak ada tanggapan atas jawabannya sampai batas waktu.',
      'Your report is closed because there was no reply to the answer in time.',
    ),
    facts: [number(telling), { label: say('Ditutup', 'Closed'), value: at }],
    paragraphs: [
      say(
        'Bila masalahnya belum selesai, kirim laporan baru dan sebut nomor ini.',
        'If the problem is not solved, send a new report and name this number.',
      ),
    ],
  });
};

export const reviewed: Template = (telling) => {
  const say = sayIn(telling);
  const { complaint } = telling.file;
  const at = complaint.stage === 'closed' ? when(telling, complaint.closed) : '';
  return letter(telling, {
    subject: say(
      `Laporan Anda ditutup setelah ditinjau, ${at}`,
      `Your report is closed after a review, ${at}`,
    ),
    opening: say(
      'Koordinator meninjau nilai rendah Anda dan menegaskan jawabannya. Laporan Anda ditutup.',
      'The coordinator reviewed your low rating and confirmed the answer. Your report is closed.',
    ),
    facts: [number(telling), { label: say('Ditutup', 'Closed'), value: at }],
    paragraphs: [
      say(
        'Bila ada hal baru, kirim laporan baru dan sebut nomor ini.',
        'If there is something new, send a new report and name this number.',
      ),
    ],
  });
};

export const reopenedAfterReview: Template = (telling) => {
  const say = sayIn(telling);
  const resolve = openAt(telling, 'resolve');
  return letter(telling, {
    subject: resolve
      ? say(
          `Laporan Anda dibuka kembali, dijawab paling lambat ${resolve}`,
          `Your report is open again, answer by ${resolve}`,
        )
      : say('Laporan Anda dibuka kembali', 'Your report is open again'),
    opening: say(
      `Koordinator meninjau nilai rendah Anda dan meminta ${holder(telling)} menangani laporan ini kembali.`,
      `The coordinator reviewed your low rating and asked ${holder(telling)} to work on it again.`,
    ),
    facts: [
      number(telling),
      ...(resolve
        ? [{ label: say('Dijawab kembali paling lambat', 'Answered again by'), value: resolve }]
        : []),
    ],
    paragraphs: [
      say(
        'Anda tidak perlu melakukan apa pun sekarang. Kami mengabari Anda begitu ada jawaban.',
        'You need not do anything now. We write to you as soon as there is an answer.',
      ),
    ],
  });
};

/** Withdrawn: a confirmation; not completed or too vague: how to come back; else why nobody is to answer. */
export const archived: Template = (telling) => {
  const say = sayIn(telling);
  const { complaint } = telling.file;
  const ended = complaint.stage === 'archived' ? complaint.archived : undefined;
  if (!ended) throw new Error(`${telling.notice.number} is not archived`);
  const at = when(telling, ended);
  const facts = [number(telling), { label: say('Diarsipkan', 'Archived'), value: at }];
  if (ended.reason === 'withdrawn')
    return letter(telling, {
      subject: say(`Laporan Anda ditarik kembali, ${at}`, `Your report was taken back, ${at}`),
      opening: say(
        'Sesuai permintaan Anda, laporan ini ditarik kembali dan tidak ditangani lagi.',
        'As you asked, this report was taken back and nobody works on it any more.',
      ),
      facts,
    });
  const [why, whyEnglish] = [archiveReasonText(ended.reason, 'id'), archiveReasonText(ended.reason, 'en')];
  return letter(telling, {
    subject: say(`Laporan Anda diarsipkan, ${at}`, `Your report was archived, ${at}`),
    opening: say(`Laporan Anda diarsipkan: ${why}.`, `Your report was archived: ${whyEnglish}.`),
    ...(telling.told?.words ? { quote: telling.told.words } : {}),
    facts,
    paragraphs: ended.wayBackUntil
      ? [wayBack(telling, ended.wayBackUntil)]
      : mendable.includes(ended.reason)
        ? [
            say(
              'Bila masalahnya masih ada, kirim laporan baru dengan keterangan yang lengkap dan sebut nomor ini.',
              'If the problem is still there, send a new report that says all that is needed and name this number.',
            ),
          ]
        : [],
  });
};

/** How a file that was not completed comes back, and until when. */
function wayBack(telling: Telling, until: string): string {
  return sayIn(telling)(
    `Anda masih dapat melengkapinya sampai ${longDay(until, 'id')} dengan nomor dan kode rahasia Anda; laporan lalu dilanjutkan. Setelah itu kirim laporan baru dan sebut nomor ini.`,
    `You can still complete it until ${longDay(until, 'en')} with its number and your secret code; then it goes on. After that send a new report and name this number.`,
  );
}

/** Reasons that a better report would not have met. */
const mendable: readonly ArchiveReason[] = ['not-completed', 'too-vague'];
