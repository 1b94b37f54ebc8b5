/** The citizen's clock (domain.md section 3, Two clocks). */
import type { Ramadan, Zone } from './oracle-calendar.ts';
import { deadline } from './oracle-deadline.ts';
import type { Pause } from './oracle-pauses.ts';

/**
 * The promised ISO instant: receipt + verify period + resolve period, both in working days, run as
 * one period from the receipt. When the case was in truth verified does not matter.
 */
export function promised(input: {
  /** ISO instant of receipt, not of recording. */
  readonly received: string;
  /** Working days. */
  readonly verifyDays: number;
  /** Working days. */
  readonly resolveDays: number;
  readonly zone: Zone;
  readonly ramadan: Ramadan;
  readonly pauses: readonly Pause[];
}): string {
  return deadline({
    start: input.received,
    count: input.verifyDays + input.resolveDays,
    unit: 'working-days',
    zone: input.zone,
    ramadan: input.ramadan,
    pauses: input.pauses,
  });
}
