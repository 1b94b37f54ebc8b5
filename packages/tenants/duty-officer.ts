import { type LocalDate, weekday } from '#calendar/local-date.ts';
import { type ActingOffice, actingOffice } from './acting-office.ts';
import type { TenantConfig } from './tenant-config.ts';
import { weekdays } from './weekdays.ts';

/** The day is in the tenant's zone. The coordinator replaces a vacant office. */
export const dutyOfficer = (
  config: Pick<TenantConfig, 'offices' | 'dutyRoster'>,
  date: LocalDate,
): ActingOffice => {
  const { weekly, exceptions } = config.dutyRoster;
  const exception = exceptions.find(({ from, to }) => from <= date && date <= to);
  const id = exception?.office ?? weekly[weekdays[weekday(date)]!];
  const office = config.offices.find((one) => one.id === id);
  if (office && !office.vacant) return { office };
  const { office: standIn } = actingOffice(config, 'coordinator');
  return office ? { office: standIn, vacant: office } : { office: standIn };
};
