import type { Language } from '#calendar/zones.ts';
import type { LaporReference } from '#complaints/model/complaint.ts';
import { type Bilingual, inLanguage } from '#tenants/bilingual.ts';

const names: Record<LaporReference['state'], Bilingual> = {
  unverified: { id: 'belum diverifikasi', en: 'not verified yet' },
  dispatched: { id: 'terdisposisi', en: 'dispatched' },
  'in-process': { id: 'sedang diproses', en: 'in process' },
  postponed: { id: 'ditunda', en: 'postponed' },
  done: { id: 'selesai', en: 'done' },
  archived: { id: 'diarsipkan', en: 'archived' },
};

/** In lower case. */
export const laporStateName = (state: LaporReference['state'], language: Language): string =>
  inLanguage(names[state], language);
