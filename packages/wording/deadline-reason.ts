import { addDays, weekday } from '#calendar/local-date.ts';
import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import { type Instant, type Language, localDate, longDate, longDay } from '#calendar/zones.ts';
import type { Deadline } from '#events/assignments.ts';
import { periodText } from './period-text.ts';

/**
 * Why a deadline falls when it does: `14 hari kerja sejak Selasa, 3 Maret 2026, SOP versi 1, 2 hari libur`. Weekends are
 * no news; holidays and pauses are what an officer would not expect.
 */
export function deadlineReason(deadline: Deadline, calendar: WorkingCalendar, language: Language): string {
  const { period, start, sop, pauses } = deadline;
  const say = (id: string, en: string): string => (language === 'id' ? id : en);
  const since =
    period.unit === 'hours'
      ? longDate(calendar.zone, start, language)
      : longDay(localDate(calendar.zone, start), language);
  const holidays = period.unit === 'working-days' ? holidaysWithin(deadline, calendar) : 0;
  return [
    say(`${periodText(period, 'id')} sejak ${since}`, `${periodText(period, 'en')} from ${since}`),
    say(`SOP versi ${sop}`, `SOP version ${sop}`),
    ...(holidays > 0
      ? [
          say(
            `${holidays} hari libur dilewati`,
            `${holidays} ${holidays === 1 ? 'holiday' : 'holidays'} left out`,
          ),
        ]
      : []),
    ...(pauses.length > 0
      ? [
          say(
            `hitungan waktu berhenti ${pauses.length} kali`,
            `the clock stopped ${pauses.length === 1 ? 'once' : `${pauses.length} times`}`,
          ),
        ]
      : []),
  ].join(', ');
}

/** No period is longer; a damaged date must not count for ever. */
const mostDays = 800;

function holidaysWithin({ start, at }: { start: Instant; at: Instant }, calendar: WorkingCalendar): number {
  const last = localDate(calendar.zone, at);
  let count = 0;
  let day = addDays(localDate(calendar.zone, start), 1);
  for (let n = 0; day <= last && n < mostDays; n++, day = addDays(day, 1))
    if (!isWeekend(day) && !calendar.isWorkingDay(day)) count++;
  return count;
}

const isWeekend = (day: string): boolean => weekday(day) === 0 || weekday(day) === 6;
