import { makeCalendar, type WorkingCalendar } from '#calendar/working-calendar.ts';
import type { TenantConfig } from './tenant-config.ts';

const made = new WeakMap<TenantConfig, WorkingCalendar>();

export function tenantCalendar(tenant: TenantConfig): WorkingCalendar {
  const known = made.get(tenant);
  if (known) return known;
  const { version, officeHours, agencyHours = [], ...days } = tenant.calendar;
  const calendar = makeCalendar({
    version: `${tenant.id}.${version}`,
    zone: tenant.zone,
    ...days,
    officeHours,
    agencyHours: new Map(agencyHours.map(({ agency, officeHours: own }) => [agency, own])),
  });
  made.set(tenant, calendar);
  return calendar;
}
