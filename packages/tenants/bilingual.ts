import type { Language } from '#calendar/zones.ts';

/** Words that people read, in Indonesian with English beside it. */
export interface Bilingual {
  id: string;
  en: string;
}

/** The words in the reader's language. */
export const inLanguage = (words: Bilingual, language: Language): string => words[language];
