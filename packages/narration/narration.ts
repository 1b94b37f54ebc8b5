import { type Language, longDate } from '#calendar/zones.ts';
import type { TextRef } from '#complaints/model/text-ref.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { erasedText } from '#wording/erased-text.ts';
import { agencyName } from '#wording/office-names.ts';

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
}

export const translator =
  (language: Language) =>
  (id: string, en: string): string =>
    language === 'id' ? id : en;

export function narrationContext(
  tenant: TenantConfig,
  language: Language,
  texts: ReadonlyMap<string, string>,
  visibleReferences: ReadonlySet<string> = new Set(),
): NarrationContext {
  return {
    t: translator(language),
    agency: (id) => agencyName(id, tenant, language),
    text: ({ id }) => texts.get(id) ?? erasedText(language),
    when: (instant) => longDate(tenant.zone, instant, language),
    language,
    tenant,
    visibleReferences,
  };
}
