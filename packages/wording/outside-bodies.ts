import type { Language } from '#calendar/zones.ts';
import type { OutsideBody } from '#events/vocabulary.ts';
import { type Bilingual, inLanguage } from '#tenants/bilingual.ts';

const names: Record<OutsideBody, Bilingual> = {
  police: { id: 'kepolisian', en: 'the police' },
  prosecutor: { id: 'kejaksaan', en: 'the public prosecutor' },
  ministry: { id: 'kementerian', en: 'a ministry' },
  lapor: { id: 'SP4N-LAPOR!', en: 'SP4N-LAPOR!' },
  other: { id: 'lembaga lain', en: 'another body' },
};

/** For use inside a sentence. */
export const outsideBodyName = (body: OutsideBody, language: Language): string =>
  inLanguage(names[body], language);
