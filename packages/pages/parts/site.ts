import type { Language } from '#calendar/zones.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

/** Who reads a page. */
export interface Visitor {
  readonly language: Language;
  /** True when the language was chosen by `?lang=`: links then keep it. */
  readonly chosen: boolean;
}

/** One tenant's pages as one reader sees them. */
export interface TenantPage extends Visitor {
  readonly tenant: TenantConfig;
}

/** Picks the sentence in the reader's language. */
export const translatorFor =
  ({ language }: Visitor) =>
  (id: string, en: string): string =>
    language === 'id' ? id : en;

/** The address of one of the tenant's pages, such as `/lapor`; it keeps a chosen language. */
export function link(site: TenantPage, path: string, query: Record<string, string> = {}): string {
  const asked = new URLSearchParams({ ...query, ...(site.chosen ? { lang: site.language } : {}) }).toString();
  return `/${site.tenant.id}${path}${asked ? `?${asked}` : ''}`;
}
