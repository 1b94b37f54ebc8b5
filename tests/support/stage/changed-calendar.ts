import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Case } from '../complaints/cases.ts';

/** Regional days are added or removed under the next version of the calendar. */
export const withDays = (
  tenant: TenantConfig,
  { added = [], taken = [] }: { added?: readonly string[]; taken?: readonly string[] },
): TenantConfig => ({
  ...tenant,
  calendar: {
    ...tenant.calendar,
    version: tenant.calendar.version + 1,
    regional: [
      ...tenant.calendar.regional.filter(({ date }) => !taken.includes(date)),
      ...added.map((date) => ({ date, name: 'Hari pemungutan suara' })),
    ],
  },
});

export const under = (one: Case, days: Parameters<typeof withDays>[1]): Case => ({
  ...one,
  tenant: withDays(one.tenant, days),
});
