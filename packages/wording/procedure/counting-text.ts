import { type DayHours, DEFAULT_HOURS, type OfficeHours, type WeekHours } from '#calendar/office-hours.ts';
import type { Language } from '#calendar/zones.ts';
import type { Sop } from '#sop/sop-schema.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { agencyName } from '../office-names.ts';

export function countingText({ counting }: Sop, tenant: TenantConfig, language: Language): string[] {
  const say = (id: string, en: string): string => inLanguage({ id, en }, language);
  const { officeHours, agencyHours = [] } = tenant.calendar;
  return [
    say(
      'Hari kejadian adalah hari ke-0; hari kerja pertama sesudahnya hari ke-1.',
      'The day of the event is day 0; the first working day after it is day 1.',
    ),
    counting?.endsAt === 'end-of-day'
      ? say(
          'Batas waktu jatuh pada pukul 23.59 hari terakhirnya.',
          'A deadline falls at 23:59 of its last day.',
        )
      : say(
          'Batas waktu jatuh pada akhir jam kantor hari terakhirnya.',
          'A deadline falls at the end of the office day of its last day.',
        ),
    say(
      'Hari kerja adalah Senin sampai Jumat, kecuali hari libur nasional, cuti bersama dan hari libur daerah.',
      'Working days are Monday to Friday, except national holidays, collective leave and regional holidays.',
    ),
    `${say('Jam kantor', 'Office hours')}: ${hoursText({ ...DEFAULT_HOURS, ...officeHours }, language)}.`,
    ...agencyHours.map(
      ({ agency, officeHours: own }) =>
        `${agencyName(agency, tenant, language)}: ${hoursText({ ...DEFAULT_HOURS, ...officeHours, ...own }, language)}.`,
    ),
  ];
}

function hoursText({ normal, ramadan }: OfficeHours, language: Language): string {
  const day = ({ opens, closes }: DayHours): string =>
    `${opens}–${closes}`.replaceAll(':', language === 'id' ? '.' : ':');
  const week = ({ mondayToThursday, friday }: WeekHours): string =>
    inLanguage(
      {
        id: `Senin sampai Kamis ${day(mondayToThursday)}, Jumat ${day(friday)}`,
        en: `Monday to Thursday ${day(mondayToThursday)}, Friday ${day(friday)}`,
      },
      language,
    );
  return `${week(normal)}; ${inLanguage({ id: 'bulan Ramadan', en: 'in Ramadan' }, language)} ${week(ramadan)}`;
}
