import type { Language } from '#calendar/zones.ts';

/** Replaces an erased text. */
export const erasedText = (language: Language): string =>
  language === 'id' ? '(isi telah dihapus)' : '(the words were erased)';
