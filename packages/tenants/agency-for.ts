import type { Agency, TenantConfig } from './tenant-config.ts';

/**
 * The agency that answers for a category. Undefined when that is the district's office and the report names
 * no district, or when the category is unknown: then the coordinator decides.
 */
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
