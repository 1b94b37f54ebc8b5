import type { Language } from '#calendar/zones.ts';

export interface Bilingual {
  id: string;
  en: string;
}

export const inLanguage = (words: Bilingual, language: Language): string => words[language];
