import type { Language } from '#calendar/zones.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

export interface Visitor {
  readonly language: Language;
  /** `?lang=` chose the language, so links keep it. */
  readonly chosen: boolean;
}

/** One tenant's pages for one reader. */
export interface TenantPage extends Visitor {
  readonly tenant: TenantConfig;
}

export const translatorFor =
  ({ language }: Visitor) =>
  (id: string, en: string): string =>
    language === 'id' ? id : en;

/** Such as `/lapor`; keeps a chosen language. */
export function link(site: TenantPage, path: string, query: Record<string, string> = {}): string {
  const asked = new URLSearchParams({ ...query, ...(site.chosen ? { lang: site.language } : {}) }).toString();
  return `/${site.tenant.id}${path}${asked ? `?${asked}` : ''}`;
}
