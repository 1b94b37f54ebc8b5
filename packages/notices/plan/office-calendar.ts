import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import { tenantCalendar } from '#tenants/tenant-calendar.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';

export const officeCalendar = (tenant: TenantConfig, office: string): WorkingCalendar =>
  tenantCalendar(tenant).of(tenant.offices.find(({ id }) => id === office)?.agency ?? undefined);
