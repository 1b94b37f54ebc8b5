/** Pauses of a case (domain.md section 3, Pause): waiting for completion, postponed. */
import { millisecondsOf } from './oracle-time.ts';

/** ISO instants. */
export type OraclePause = { readonly from: string; readonly to: string };

/** Milliseconds. */
export type OracleStretch = { readonly from: number; readonly to: number };

/** In order, without empty ones; pauses that overlap or touch are one pause. */
export function joinedPauses(pauses: readonly OraclePause[]): OracleStretch[] {
  const sorted = pauses
    .map((pause) => ({ from: millisecondsOf(pause.from), to: millisecondsOf(pause.to) }))
    .sort((a, b) => a.from - b.from);
  const joined: Array<{ from: number; to: number }> = [];
  for (const pause of sorted) {
    if (pause.to < pause.from) {
      throw new RangeError('oracle: a pause ends before it begins');
    }
    const last = joined.at(-1);
    if (pause.to === pause.from) {
      continue;
    }
    if (last !== undefined && pause.from <= last.to) {
      last.to = Math.max(last.to, pause.to);
    } else {
      joined.push(pause);
    }
  }
  return joined;
}
