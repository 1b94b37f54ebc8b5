import { type LocalDate, weekday } from './local-date.ts';

/** Wall clock `HH:MM`. The office stays open during the break. */
export interface DayHours {
  opens: string;
  closes: string;
  breakMinutes: number;
}

export interface WeekHours {
  mondayToThursday: DayHours;
  friday: DayHours;
}

export interface OfficeHours {
  normal: WeekHours;
  ramadan: WeekHours;
}

/** Perpres 21/2023: 37.5 hours a week, 32.5 in Ramadan. The breaks in Ramadan are our own choice. */
export const DEFAULT_HOURS: OfficeHours = {
  normal: {
    mondayToThursday: { opens: '07:30', closes: '16:00', breakMinutes: 60 },
    friday: { opens: '07:30', closes: '16:30', breakMinutes: 90 },
  },
  ramadan: {
    mondayToThursday: { opens: '08:00', closes: '15:00', breakMinutes: 30 },
    friday: { opens: '08:00', closes: '15:30', breakMinutes: 60 },
  },
};

const FRIDAY = 5;

export function hoursOf(
  override: Partial<OfficeHours> | undefined,
  date: LocalDate,
  inRamadan: boolean,
): DayHours {
  const season = inRamadan ? 'ramadan' : 'normal';
  const week = override?.[season] ?? DEFAULT_HOURS[season];
  return weekday(date) === FRIDAY ? week.friday : week.mondayToThursday;
}
