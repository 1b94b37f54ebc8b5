import { longDate, longDay } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { archiveReasonText } from '#wording/archive-reasons.ts';
import { agencyName } from '#wording/office-names.ts';
import { outsideBodyName } from '#wording/outside-bodies.ts';
import type { About } from '../plan/notice.ts';
import { mayBeNotified } from '../plan/revoked-assignments.ts';
import { caseDetails, officeMail } from './parts/office-mail.ts';
import { inIndonesian, mailTemplate, type TemplateContext } from './parts/template.ts';

const endings = [
  'complaint-dispatched.v1',
  'completion-asked.v1',
  'complaint-completed.v1',
  'completion-lapsed.v1',
  'complaint-returned.v1',
  'complaint-postponed.v1',
  'complaint-forwarded.v1',
  'work-passed-down.v1',
  'complaint-merged.v1',
  'complaint-answered.v1',
  'complaint-closed.v1',
  'complaint-archived.v1',
] as const;

type Context = TemplateContext<typeof endings>;

interface End {
  readonly short: string;
  readonly why: string;
  readonly next: string;
}

const nobody = 'Tidak ada lagi yang perlu dikerjakan.';

/** An office that may no longer read the case learns only its number, the reason and who is next. */
export const workEndedMail = mailTemplate({
  quotes: endings,
  isStillRelevant: ({ about }, complaint) => isOver(about, complaint),
  languages: inIndonesian,
  subject(context) {
    const { secret } = context.record.complaint;
    return `Tugas Anda berakhir${secret ? '' : ` (${endOf(context).short})`}, ${endedAt(context)}`;
  },
  content(context) {
    const { quoted, record } = context;
    const { secret } = record.complaint;
    const { why, next } = endOf(context);
    const { action, ...unread } = officeMail(context, {
      opening: why,
      details: [
        ...(quoted.mayRead ? caseDetails(context) : []),
        { label: 'Berakhir', value: endedAt(context) },
        { label: 'Selanjutnya', value: next },
      ],
      deadlines: [],
      next: [],
      toKnow: 'Anda tidak perlu melakukan apa pun lagi atas laporan ini.',
    });
    const shown = quoted.mayRead ? { ...unread, action: action! } : unread;
    return secret
      ? { ...shown, opening: 'Tugas Anda atas laporan rahasia ini berakhir.', first: [nobody] }
      : shown;
  },
});

/** Does not apply if the office has other work of the case, or the case became an oversight matter. */
function isOver(about: About | undefined, complaint: Complaint): boolean {
  const owner = about?.endedFor;
  if (!owner || !mayBeNotified(owner, complaint)) return false;
  return complaint.assignments.every((one) => one.owner !== owner);
}

const endedAt = ({ tenant, quoted }: Context): string => longDate(tenant.zone, quoted.event.at, 'id');

function endOf({ quoted: { event }, tenant, record }: Context): End {
  const agency = (id: string) => agencyName(id, tenant, 'id');
  const lead =
    'lead' in record.complaint && record.complaint.lead ? agency(record.complaint.lead) : 'Inspektorat';
  switch (event.type) {
    case 'complaint-dispatched.v1': {
      const next = agency(event.data.lead);
      return {
        short: `diteruskan kepada ${next}`,
        why: `Koordinator meneruskan laporan ini kepada ${next}; tugas Anda berakhir.`,
        next: `${next} menangani laporan ini.`,
      };
    }
    case 'complaint-returned.v1':
      return {
        short: 'dikembalikan kepada koordinator',
        why: `${agency(event.data.by)} mengembalikan laporan ini kepada koordinator; masukan Anda tidak diperlukan lagi.`,
        next: 'Koordinator menentukan instansi yang menanganinya.',
      };
    case 'complaint-forwarded.v1':
      return {
        short: 'diteruskan ke luar pemerintah daerah',
        why: `Laporan ini diteruskan kepada ${outsideBodyName(event.data.body, 'id')}, di luar pemerintah daerah; tugas Anda berakhir.`,
        next: `${outsideBodyName(event.data.body, 'id')}, diikuti oleh pemerintah daerah`,
      };
    case 'complaint-merged.v1':
      return {
        short: 'digabungkan',
        why: 'Hal yang sama sudah dilaporkan: laporan ini digabungkan dengan laporan itu, dan tugas Anda berakhir.',
        next: 'Ditangani bersama laporan lain. Bila dipisahkan lagi, Anda dikabari.',
      };
    case 'complaint-answered.v1':
      return {
        short: 'laporan sudah dijawab',
        why: `${lead} menjawab laporan ini, dan dengan jawaban itu tugas Anda berakhir.`,
        next: 'Pelapor menanggapi atau menilai jawabannya.',
      };
    case 'complaint-completed.v1':
      return {
        short: 'laporan dilengkapi',
        why: 'Pelapor melengkapi laporan ini; kelanjutannya tidak perlu Anda putuskan lagi.',
        next: `${lead} menangani laporan ini.`,
      };
    default:
      return endOfItself(event);
  }
}

/** Closing or pausing the case also ends the head's approval. */
function endOfItself(event: Context['quoted']['event']): End {
  switch (event.type) {
    case 'complaint-archived.v1': {
      const { reason, wayBackUntil } = event.data;
      return {
        short: reason === 'withdrawn' ? 'laporan ditarik kembali' : 'laporan diarsipkan',
        why: `Laporan ini diarsipkan: ${archiveReasonText(reason, 'id')}.`,
        next: wayBackUntil
          ? `Pelapor masih dapat melengkapinya sampai ${longDay(wayBackUntil, 'id')}; bila itu terjadi, yang bertugas dikabari.`
          : nobody,
      };
    }
    case 'completion-lapsed.v1':
      return {
        short: 'laporan belum dilengkapi',
        why: 'Laporan bersama ini belum dilengkapi pelapor sampai batas waktunya; tugas Anda berakhir.',
        next: 'Koordinator menentukan kelanjutannya. Bila pelapor masih melengkapinya, yang bertugas dikabari.',
      };
    case 'complaint-closed.v1':
      return {
        short: 'laporan ditutup',
        why: 'Laporan ini ditutup karena pelapor tidak menanggapi jawabannya sampai batas waktu.',
        next: nobody,
      };
    default:
      return {
        short: 'rancangan jawaban ditarik',
        why: 'Rancangan jawaban yang menunggu persetujuan Anda tidak berlaku lagi, karena penanganan laporan ini berubah.',
        next: 'Instansi Anda menulis rancangan baru sebelum menjawab.',
      };
  }
}
