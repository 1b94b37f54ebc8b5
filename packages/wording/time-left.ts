import { addDays } from '#calendar/local-date.ts';
import type { WorkingCalendar } from '#calendar/working-calendar.ts';
import { type WorkingTime, workingTimeBetween } from '#calendar/working-time.ts';
import { type Instant, type Language, localDate, localTime } from '#calendar/zones.ts';
import type { Deadline } from '#events/assignments.ts';

/** How near a deadline is; the colour of a row, never its only sign. */
export type Nearness = 'late' | 'today' | 'soon' | 'calm' | 'paused';

export interface TimeLeft {
  readonly nearness: Nearness;
  /** Such as `sisa 2 hari kerja 3 jam`, `terlambat 1 hari kerja`, without a capital. */
  readonly text: string;
}

type Timed = Pick<Deadline, 'at' | 'period' | 'pauses'>;

/** In office hours; periods in hours run by the clock, day and night (domain.md section 3). */
export function timeLeft(
  deadline: Timed,
  calendar: WorkingCalendar,
  now: Instant,
  language: Language,
): TimeLeft {
  const say = (id: string, en: string): string => (language === 'id' ? id : en);
  const { at, period, pauses } = deadline;
  if (pauses.some(({ to }) => to === undefined))
    return { nearness: 'paused', text: say('hitungan waktu berhenti', 'the clock is stopped') };
  const isLate = now > at;
  const [from, to] = isLate ? [at, now] : [now, at];
  const amount =
    period.unit === 'hours'
      ? clockText(Date.parse(to) - Date.parse(from), language)
      : workingText(workingTimeBetween(calendar, from, to), language);
  if (isLate) return { nearness: 'late', text: say(`terlambat ${amount}`, `${amount} late`) };
  return { nearness: nearnessOf(at, calendar, now), text: say(`sisa ${amount}`, `${amount} left`) };
}

function nearnessOf(at: Instant, { zone }: WorkingCalendar, now: Instant): Nearness {
  const [day, today] = [localDate(zone, at), localDate(zone, now)];
  if (day === today) return 'today';
  return day <= addDays(today, 1) ? 'soon' : 'calm';
}

function workingText({ days, minutes }: WorkingTime, language: Language): string {
  const parts = [
    ...(days > 0 ? [counted(days, language, 'hari kerja', 'working day')] : []),
    ...(days < 5 ? smallText(minutes, language) : []),
  ];
  return parts.join(' ') || (language === 'id' ? 'kurang dari 1 menit kerja' : 'less than a minute');
}

/** From an hour on, minutes tell nothing. */
function smallText(minutes: number, language: Language): string[] {
  if (minutes >= 60) return [counted(Math.floor(minutes / 60), language, 'jam kerja', 'office hour')];
  return minutes > 0 ? [counted(minutes, language, 'menit kerja', 'office minute')] : [];
}

function clockText(ms: number, language: Language): string {
  const minutes = Math.floor(ms / 60_000);
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return counted(Math.floor(hours / 24), language, 'hari', 'day');
  if (hours >= 1) return counted(hours, language, 'jam', 'hour');
  return counted(minutes, language, 'menit', 'minute');
}

const counted = (n: number, language: Language, id: string, en: string): string =>
  language === 'id' ? `${n} ${id}` : `${n} ${en}${n === 1 ? '' : 's'}`;

const months = {
  id: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
};

/** `hari ini 16.00`, `besok 16.00`, `26 Nov 16.00`; the year only if it is another one. */
export function shortDate(
  { zone }: Pick<WorkingCalendar, 'zone'>,
  at: Instant,
  now: Instant,
  language: Language,
): string {
  const [day, today] = [localDate(zone, at), localDate(zone, now)];
  const time = localTime(zone, at);
  const hour = language === 'id' ? time.replace(':', '.') : time;
  if (day === today) return `${language === 'id' ? 'hari ini' : 'today'} ${hour}`;
  if (day === addDays(today, 1)) return `${language === 'id' ? 'besok' : 'tomorrow'} ${hour}`;
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`;
  return `${Number(day.slice(8))} ${months[language][Number(day.slice(5, 7)) - 1]}${year} ${hour}`;
}
