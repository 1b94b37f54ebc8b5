import type { Language } from '#calendar/zones.ts';
import type { Urgency } from '#events/vocabulary.ts';
import { type Bilingual, inLanguage } from '#tenants/bilingual.ts';

const names: Record<Urgency, Bilingual> = {
  emergency: { id: 'Darurat', en: 'Emergency' },
  high: { id: 'Tinggi', en: 'High' },
  normal: { id: 'Biasa', en: 'Normal' },
  low: { id: 'Rendah', en: 'Low' },
};

export const urgencyName = (urgency: Urgency, language: Language): string =>
  inLanguage(names[urgency], language);
