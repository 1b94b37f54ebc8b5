import type { Language } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { isReportPending } from '#complaints/work/answering.ts';
import type { StageConfig } from '#events/vocabulary.ts';
import { type Bilingual, inLanguage } from '#tenants/bilingual.ts';

/** What is true of the complaint now, as the complainant understands it; no status names. */
const stageTexts: Record<StageConfig, Bilingual> = {
  received: {
    id: 'Diterima, menunggu verifikasi koordinator',
    en: 'Received, waiting to be verified by the coordinator',
  },
  'needs-completion': {
    id: 'Menunggu Anda melengkapi laporan',
    en: 'Waiting for you to complete the report',
  },
  dispatched: {
    id: 'Sudah diverifikasi dan diteruskan ke instansi yang berwenang',
    en: 'Verified and sent to the agency in charge',
  },
  accepted: { id: 'Sedang ditangani instansi', en: 'The agency is working on it' },
  answered: {
    id: 'Sudah dijawab, menunggu tanggapan Anda',
    en: 'Answered, waiting for your reply',
  },
  returned: {
    id: 'Dikembalikan instansi; koordinator menentukan instansi yang tepat',
    en: 'Returned by the agency; the coordinator is finding the right one',
  },
  postponed: { id: 'Ditunda dengan alasan dan tanggal', en: 'Postponed, with a reason and a date' },
  forwarded: {
    id: 'Diteruskan ke lembaga di luar pemerintah daerah',
    en: 'Forwarded to a body outside the regency',
  },
  archived: { id: 'Diarsipkan dengan alasan', en: 'Archived, with a reason' },
  closed: { id: 'Selesai dan ditutup', en: 'Finished and closed' },
};

/** For an answer with a plan, after the complainant's part has ended. */
const reportAwaited: Bilingual = {
  id: 'Sudah dijawab dengan rencana; instansi masih melaporkan pelaksanaannya',
  en: 'Answered with a plan; the agency still reports on it',
};

/** Without a full stop. */
export function stageTextOf({ stage, assignments }: Complaint, language: Language): string {
  const waitsForReply = assignments.some(({ kind }) => kind === 'reply');
  const text =
    stage === 'answered' && !waitsForReply && isReportPending(assignments)
      ? reportAwaited
      : stageTexts[stage];
  return inLanguage(text, language);
}
