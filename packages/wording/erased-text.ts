import type { Language } from '#calendar/zones.ts';

/** What stands where words were that are no more. */
export const erasedText = (language: Language): string =>
  language === 'id' ? '(isi telah dihapus)' : '(the words were erased)';
