import type { Language } from '#calendar/zones.ts';
import type { Class } from '#events/vocabulary.ts';
import { type Bilingual, inLanguage } from '#tenants/bilingual.ts';

/** The law's classes (Permendagri 8/2023 art. 1), in words that a complainant would choose. */
const names: Record<Class, Bilingual> = {
  'no-oversight': { id: 'Pengaduan pelayanan', en: 'Complaint about a service' },
  oversight: {
    id: 'Dugaan penyalahgunaan wewenang (rahasia)',
    en: 'Suspected abuse of office (secret)',
  },
  aspiration: { id: 'Aspirasi atau usulan', en: 'Wish or proposal' },
  information: { id: 'Permintaan informasi', en: 'Request for information' },
};

export const className = (one: Class, language: Language): string => inLanguage(names[one], language);
