import type { Language } from '#calendar/zones.ts';

/**
 * Primary tags that mean English or Indonesian. Java and old Android send the deprecated `in` and `jw`. Speakers of
 * other languages of the archipelago, and of Malay, read Indonesian before English.
 */
const languages = new Map<string, Language>([
  ['en', 'en'],
  ...'id in ind ms may msa zlm zsm jv jw jav su sun mad min ace ban bjn bbc btk bug gor mak sas'
    .split(' ')
    .map((tag) => [tag, 'id'] as const),
]);

const tagWithWeight = /^[\t ]*([a-z]{2,3})(?:[-_][a-z0-9_-]*)?[\t ]*(?:;[\t ]*q=([01](?:\.\d*)?)[\t ]*)?$/i;

/** The language that an Accept-Language header prefers (RFC 9110, section 12.5.4); Indonesian by default. */
export function languageOf(header: string | undefined): Language {
  const preferred = (header ?? '')
    .split(',')
    .map((part) => tagWithWeight.exec(part))
    .map((match) => ({
      language: languages.get(match?.[1]?.toLowerCase() ?? ''),
      q: Number(match?.[2] ?? 1),
    }))
    .filter(({ language, q }) => language && q > 0)
    .sort((a, b) => b.q - a.q);
  return preferred[0]?.language ?? 'id';
}

/** The language that `?lang=` names; undefined for none and for one that we have no texts in. */
export const chosenLanguage = (tag: string | undefined): Language | undefined =>
  languages.get((tag ?? '').toLowerCase().split(/[-_]/, 1)[0]!);
