import type { FunctionName } from '../../infra/function-list.ts';

/** Milliseconds of the simulated clock. */
export interface StartCall {
  readonly name: FunctionName;
  readonly at: number;
}

/** AWS gives no figure; measured were 10 minutes (mikhail.io, 2019) and 45 to 60 (pluralsight.com, 2023). */
const keptMs = 10 * 60_000;
/** Age at which a process reads the configuration again (functions/wiring.ts). */
const freshMs = 60_000;
/** The starts of concurrent lives are spread over this time of a day. */
const spreadMs = 5 * 3_600_000;

/** If `times` as many lives run concurrently, with one process per function. */
export function whatCallsFound(calls: readonly StartCall[], times: number) {
  const starts: Partial<Record<FunctionName, number>> = {};
  let [all, read] = [0, 0];
  for (const name of new Set(calls.map((call) => call.name))) {
    const own = calls.filter((call) => call.name === name).map(({ at }) => at);
    const laid = Array.from({ length: times }, (_, n) => own.map((at) => at + (n * spreadMs) / times)).flat();
    let [last, freshUntil] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    let started = 0;
    for (const at of laid.sort((a, b) => a - b)) {
      const isStart = at - last > keptMs;
      if (isStart) started += 1;
      if (isStart || at >= freshUntil) {
        read += 1;
        freshUntil = at + freshMs;
      }
      last = at;
    }
    all += laid.length;
    starts[name] = started / times;
  }
  return { starts, configurationRead: all === 0 ? 0 : read / all };
}
export type Found = ReturnType<typeof whatCallsFound>;
