import { type Language, longDate } from '#calendar/zones.ts';
import type { TextRef } from '#complaints/model/words.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { erasedText } from './erased-text.ts';
import { agencyName } from './office-names.ts';

/** Who reads of a case: whoever complained, an office that may read it, or somebody for whom only its public words are. */
export type TimelineReader = 'complainant' | 'office' | 'public';

export type Data<Type extends ComplaintEvent['type']> = Extract<ComplaintEvent, { type: Type }>['data'];

/** How an entry is said to one reader: both languages side by side, so that neither is forgotten. */
export interface Telling {
  readonly say: (id: string, en: string) => string;
  readonly agency: (id: string) => string;
  /** Words that somebody wrote; says so where they were erased. */
  readonly words: (ref: TextRef) => string;
  readonly when: (instant: string) => string;
  readonly language: Language;
  readonly tenant: TenantConfig;
  /** Other cases whose number the reader may learn; of any other it is not said. */
  readonly named: ReadonlySet<string>;
}

export function tellingOf(
  tenant: TenantConfig,
  language: Language,
  words: ReadonlyMap<string, string>,
  named: ReadonlySet<string> = new Set(),
): Telling {
  const say = (id: string, en: string): string => (language === 'id' ? id : en);
  return {
    say,
    agency: (id) => agencyName(id, tenant, language),
    words: ({ id }) => words.get(id) ?? erasedText(language),
    when: (instant) => longDate(tenant.zone, instant, language),
    language,
    tenant,
    named,
  };
}
