import { type Language, longDate } from '#calendar/zones.ts';
import type { TextRef } from '#complaints/model/text-ref.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { erasedText } from '#wording/erased-text.ts';
import { agencyName } from '#wording/office-names.ts';

/**
 * Who of the complainants acted, as the reader of the entry sees it. `another`: a complainant reads what another one
 * did; `quiet` if that one's report is secret. `merged`: an office reads what the complainant of a merged report did.
 * Undefined for an act of an office, and where the reader needs no difference.
 */
export type Author = 'reader' | 'another' | 'quiet' | 'merged' | undefined;

export interface NarrationContext {
  /** Takes both languages, so that neither is forgotten. */
  readonly t: (id: string, en: string) => string;
  readonly agency: (id: string) => string;
  /** Resolves a free text, or says that it was erased. */
  readonly text: (ref: TextRef) => string;
  /** Date and hour in the tenant's zone. */
  readonly when: (instant: string) => string;
  readonly language: Language;
  readonly tenant: TenantConfig;
  /** Numbers of other complaints that the reader may see. */
  readonly visibleReferences: ReadonlySet<string>;
  /** Who of several complainants acted, as this reader sees it. */
  readonly author: Author;
}

export const translator =
  (language: Language) =>
  (id: string, en: string): string =>
    language === 'id' ? id : en;

interface Narrated {
  readonly tenant: TenantConfig;
  readonly language: Language;
  readonly texts: ReadonlyMap<string, string>;
  readonly visibleReferences?: ReadonlySet<string> | undefined;
  readonly author: Author;
}

export function narrationContext({
  tenant,
  language,
  texts,
  visibleReferences = new Set(),
  author,
}: Narrated): NarrationContext {
  return {
    t: translator(language),
    agency: (id) => agencyName(id, tenant, language),
    text: ({ id }) => texts.get(id) ?? erasedText(language),
    when: (instant) => longDate(tenant.zone, instant, language),
    language,
    tenant,
    visibleReferences,
    author,
  };
}
