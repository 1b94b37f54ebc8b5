/** The citizen's clock (domain.md section 3, Two clocks). */
import type { OracleZone, Ramadan } from './oracle-calendar.ts';
import { oracleDeadline } from './oracle-deadline.ts';
import type { OraclePause } from './oracle-pauses.ts';

/**
 * The promised ISO instant: receipt + verify period + resolve period, both in working days, run as
 * one period from the receipt. When the case was in truth verified does not matter.
 */
export function oraclePromise(input: {
  /** ISO instant of receipt, not of recording. */
  readonly received: string;
  /** Working days. */
  readonly verifyDays: number;
  /** Working days. */
  readonly resolveDays: number;
  readonly zone: OracleZone;
  readonly ramadan: Ramadan;
  readonly pauses: readonly OraclePause[];
}): string {
  return oracleDeadline({
    start: input.received,
    count: input.verifyDays + input.resolveDays,
    unit: 'working-days',
    zone: input.zone,
    ramadan: input.ramadan,
    pauses: input.pauses,
  });
}
