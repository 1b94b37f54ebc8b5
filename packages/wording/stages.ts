import type { Language } from '#calendar/zones.ts';
import { type Complaint, hasKnownDuplicates } from '#complaints/model/complaint.ts';
import type { Actor } from '#complaints/model/facts.ts';
import { isReportPending, isReviewPending } from '#complaints/work/answering.ts';
import { hasRated } from '#complaints/work/ratings.ts';
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

const reviewAwaited: Bilingual = {
  id: 'Sudah dijawab; koordinator meninjau nilai rendah',
  en: 'Answered; the coordinator reviews a low rating',
};

/** Several complainants: this one has done what was asked, others have not. */
const othersAwaited: Bilingual = {
  id: 'Sudah dijawab dan sudah Anda nilai; pelapor lain masih dapat menanggapi',
  en: 'Answered, and rated by you; other complainants can still reply',
};

const rated: Bilingual = {
  id: 'Sudah dijawab dan sudah Anda nilai',
  en: 'Answered, and rated by you',
};

const anyAwaited: Bilingual = {
  id: 'Menunggu Anda atau pelapor lain melengkapi laporan',
  en: 'Waiting for you or another complainant to complete the report',
};

const uncompleted: Bilingual = {
  id: 'Belum dilengkapi sampai batas waktunya; koordinator menentukan kelanjutannya',
  en: 'Not completed in time; the coordinator decides how it goes on',
};

const joined: Bilingual = {
  id: 'Digabungkan dengan laporan lain tentang hal yang sama',
  en: 'Joined with another report about the same matter',
};

/** What is true now for this reader, without a full stop. */
export const stageTextOf = (complaint: Complaint, language: Language, reader?: Actor): string =>
  inLanguage(textFor(complaint, reader) ?? stageTexts[complaint.stage], language);

/** A merged complainant knows of the first; the first learns nothing of a secret report. */
const knowsOthers = (complaint: Complaint, reader: Actor | undefined): boolean =>
  reader?.mergedNumber !== undefined || hasKnownDuplicates(complaint);

function textFor(complaint: Complaint, reader: Actor | undefined): Bilingual | undefined {
  const { assignments } = complaint;
  switch (complaint.stage) {
    case 'received':
      return complaint.completionRequest && uncompleted;
    case 'needs-completion':
      return knowsOthers(complaint, reader) ? anyAwaited : undefined;
    case 'archived':
      return complaint.archived.mergedInto === undefined ? undefined : joined;
    case 'answered': {
      if (assignments.some(({ kind }) => kind === 'reply'))
        return reader?.role === 'complainant' && hasRated(complaint, reader)
          ? knowsOthers(complaint, reader)
            ? othersAwaited
            : rated
          : undefined;
      if (isReviewPending(assignments)) return reviewAwaited;
      return isReportPending(assignments) ? reportAwaited : undefined;
    }
    default:
      return undefined;
  }
}
