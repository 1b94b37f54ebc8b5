/** The citizen's clock (domain.md section 3, Two clocks). */
import type { OracleZone, Ramadan } from './oracle-calendar.ts';
import { oracleDeadline } from './oracle-deadline.ts';
import type { OraclePause } from './oracle-pauses.ts';

/** Verify and resolve periods run as one period from the receipt, whenever the case was verified. */
export function oraclePromise(input: {
  /** ISO instant of receipt, not of recording. */
  readonly received: string;
  readonly verifyDays: number;
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
