import * as z from 'zod/mini';

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

/** Words that people read, in Indonesian with English beside it. */
export const bilingualSchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
});
export type Bilingual = z.infer<typeof bilingualSchema>;

/** The words in the reader's language. */
export const inLanguage = (words: Bilingual, language: Language): string => words[language];
