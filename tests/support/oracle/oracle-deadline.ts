/** Deadlines by walking every minute (domain.md section 3, Counting and Pause). */
import { closeOf, isWorkingDay, type OracleZone, type Ramadan } from './oracle-calendar.ts';
import { joinedPauses, type OraclePause, type OracleStretch } from './oracle-pauses.ts';
import { instantOf, MINUTE, millisecondsOf, oracleTime, wholeMinute } from './oracle-time.ts';

export type OraclePeriod = {
  /** ISO instant of the event; its local date is day 0. */
  readonly start: string;
  /** More than 0. */
  readonly count: number;
  readonly unit: 'working-days' | 'calendar-days' | 'hours';
  readonly zone: OracleZone;
  readonly ramadan: Ramadan;
  readonly pauses: readonly OraclePause[];
};

export function oracleDeadline(period: OraclePeriod): string {
  if (!(period.count > 0) || (period.unit !== 'hours' && !Number.isInteger(period.count))) {
    throw new RangeError(`oracle: cannot count ${period.count} ${period.unit}`);
  }
  const start = millisecondsOf(period.start);
  const pauses = joinedPauses(period.pauses);
  return instantOf(
    period.unit === 'hours' ? walkHours(start, period.count, pauses) : walkDays(start, period, pauses),
  );
}

/**
 * A day is counted at its first minute, if it is a day of the unit and that minute is in no pause (section
 * 3): the day on which a pause begins is counted already, the day on which it ends is not.
 * The deadline is the first close of the office after all days are counted that is in no pause, so calendar
 * days that end on a day off end with the next working day (domain.md is silent; our reading).
 * A pause begun on the last day keeps 0 days: the deadline is the close of the day R on which it ends or, if
 * R is a day off, of the next working day.
 */
function walkDays(start: number, period: OraclePeriod, pauses: readonly OracleStretch[]): number {
  const { zone, ramadan } = period;
  let counted = 0;
  let today = oracleTime(start, zone).date;
  let close = closeOf(today, zone, ramadan);
  for (let minute = wholeMinute(start) + MINUTE; ; minute += MINUTE) {
    const { date } = oracleTime(minute, zone);
    if (date !== today) {
      today = date;
      close = closeOf(today, zone, ramadan);
      const beganInPause = pauses.some((pause) => pause.from < minute && minute <= pause.to);
      const isOfUnit = period.unit === 'calendar-days' || isWorkingDay(today);
      if (isOfUnit && !beganInPause) {
        counted += 1;
      }
    }
    if (counted >= period.count && minute === close) {
      const pause = pauses.find((one) => one.from < minute && minute < one.to);
      if (pause === undefined) {
        return minute;
      }
      const closeOfLastDay = closeOf(oracleTime(pause.to, zone).date, zone, ramadan);
      if (closeOfLastDay !== undefined && closeOfLastDay <= pause.to) {
        return closeOfLastDay;
      }
    }
  }
}

/** Day and night (section 3, Urgency). A pause keeps the minutes left, even if it ends on its first day. */
function walkHours(start: number, hours: number, pauses: readonly OracleStretch[]): number {
  let now = start;
  let left = hours * 60 * MINUTE;
  while (left > 0) {
    let step = Math.min(MINUTE, left);
    for (const edge of pauses.flatMap((pause) => [pause.from, pause.to])) {
      if (now < edge && edge < now + step) {
        step = edge - now;
      }
    }
    const paused = pauses.some((pause) => pause.from <= now && now < pause.to);
    if (!paused) {
      left -= step;
    }
    now += step;
  }
  return now;
}
