import type { Visitor } from '#pages/parts/site.ts';
import type { Request } from './http.ts';
import { chosenLanguage } from './language.ts';

/** `?lang=` takes precedence over the browser's languages. */
export function visitorOf({ query, language }: Pick<Request, 'query' | 'language'>): Visitor {
  const chosen = chosenLanguage(query.lang);
  return chosen ? { language: chosen, chosen: true } : { language, chosen: false };
}
