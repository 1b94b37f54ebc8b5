import type { Language } from '#calendar/zones.ts';
import type { ArchiveReason } from '#events/vocabulary.ts';
import { type Bilingual, inLanguage } from '#tenants/bilingual.ts';

const texts: Record<ArchiveReason, Bilingual> = {
  spam: { id: 'isinya bukan laporan', en: 'it is no report' },
  duplicate: { id: 'hal yang sama sudah dilaporkan', en: 'the same matter was reported before' },
  'too-vague': { id: 'isinya terlalu umum untuk ditangani', en: 'it is too vague to be acted on' },
  'private-dispute': {
    id: 'ini sengketa antarwarga, bukan urusan pelayanan publik',
    en: 'it is a private dispute and not about a public service',
  },
  'in-court': { id: 'perkaranya sedang diperiksa pengadilan', en: 'the matter is before a court' },
  'not-completed': {
    id: 'laporan tidak dilengkapi sampai batas waktunya',
    en: 'it was not completed in time',
  },
  withdrawn: { id: 'pelapor menarik kembali laporannya', en: 'the complainant withdrew it' },
};

/** A clause in lower case, to follow a colon or "because". */
export const archiveReasonText = (reason: ArchiveReason, language: Language): string =>
  inLanguage(texts[reason], language);
