import type { Language } from '#calendar/zones.ts';
import type { Obstacle } from '#events/vocabulary.ts';
import { type Bilingual, inLanguage } from '#tenants/bilingual.ts';

const names: Record<Obstacle, Bilingual> = {
  'no-authority': { id: 'bukan wewenangnya', en: 'it has no authority over the matter' },
  'no-budget': { id: 'anggaran belum tersedia', en: 'there is no budget for it yet' },
  'data-missing': { id: 'datanya belum lengkap', en: 'data are missing' },
  'other-office': { id: 'menunggu kantor lain', en: 'it waits for another office' },
  'no-staff': { id: 'petugas tidak tersedia', en: 'there is no staff for it' },
  weather: { id: 'terhalang cuaca', en: 'the weather prevents it' },
  other: { id: 'kendala lain', en: 'another obstacle' },
};

/** Kendala, as a clause in lower case to follow a colon or "because". */
export const obstacleName = (obstacle: Obstacle, language: Language): string =>
  inLanguage(names[obstacle], language);
