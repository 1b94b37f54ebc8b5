/** The escalation ladder in working days (domain.md section 4). */
import { type OracleZone, officeHours, oracleOpening, type Ramadan } from './oracle-calendar.ts';
import { instantOf, MINUTE, millisecondsOf, oracleTime, wholeMinute } from './oracle-time.ts';

export type OracleLevel = 0 | 1 | 2 | 3 | 4 | 5;

/** Working days after the deadline's day (section 4, table). */
const STEP_AFTER_DAYS: ReadonlyMap<number, OracleLevel> = new Map([
  [2, 2],
  [5, 3],
  [10, 4],
  [15, 5],
]);
const LAST_DAY = 15;

/** ISO instants (section 4, table): all but the breach at an opening. Includes levels that had passed at the start. */
export function oracleLadder(input: {
  readonly deadline: string;
  readonly zone: OracleZone;
  readonly ramadan: Ramadan;
}): Array<{ step: OracleLevel; at: string }> {
  const { zone, ramadan } = input;
  const due = millisecondsOf(input.deadline);
  const dueDate = oracleTime(due, zone).date;

  /** The office opens in this very minute, on another day than the deadline's. */
  const opensOnAnotherDay = (minute: number): boolean => {
    const { date, time } = oracleTime(minute, zone);
    return date !== dueDate && officeHours(date, ramadan)?.open === time;
  };

  let before = wholeMinute(due);
  while (!opensOnAnotherDay(before)) {
    before -= MINUTE;
  }
  const steps: Array<{ step: OracleLevel; at: string }> = [
    { step: 0, at: instantOf(before) },
    { step: 1, at: instantOf(due) },
  ];

  let workingDays = 0;
  for (let minute = wholeMinute(due) + MINUTE; workingDays < LAST_DAY; minute += MINUTE) {
    if (opensOnAnotherDay(minute)) {
      workingDays += 1;
      const step = STEP_AFTER_DAYS.get(workingDays);
      if (step !== undefined) {
        steps.push({ step, at: instantOf(minute) });
      }
    }
  }
  return steps;
}

/** The mail about a breach waits for the next opening (section 4); all other levels are due at an opening. */
export function noticeAt(input: {
  readonly step: OracleLevel;
  readonly at: string;
  readonly zone: OracleZone;
  readonly ramadan: Ramadan;
}): string {
  return oracleOpening(input.at, input.zone, input.ramadan);
}
