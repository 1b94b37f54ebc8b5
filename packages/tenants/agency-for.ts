import type { Agency, TenantConfig } from './tenant-config.ts';

/** Undefined if the category is unknown, or a district office must answer and the report names no district. */
export const agencyFor = (
  { categories, agencies }: Pick<TenantConfig, 'categories' | 'agencies'>,
  report: { readonly category: string; readonly district?: string | undefined },
): Agency | undefined => {
  const category = categories.find(({ id }) => id === report.category);
  if (!category) return undefined;
  return category.byDistrict
    ? agencies.find(({ district }) => district !== undefined && district === report.district)
    : agencies.find(({ id }) => id === category.agency);
};
