import type { Language } from '#calendar/zones.ts';
import type { missingItems } from '#events/vocabulary.ts';
import { type Bilingual, inLanguage } from '#tenants/bilingual.ts';

type Lacking = (typeof missingItems)[number];

const names: Record<Lacking, Bilingual> = {
  'supporting-data': { id: 'data dukung', en: 'supporting data' },
  substance: { id: 'uraian masalahnya', en: 'what the matter is' },
};

/** What a file lacks, as a list in lower case: `data dukung dan uraian masalahnya`. */
export const lackingText = (missing: readonly Lacking[], language: Language): string =>
  missing.map((one) => inLanguage(names[one], language)).join(language === 'id' ? ' dan ' : ' and ');
