import type { CrashPoint } from '../stage/crash-at.ts';

/** Any call that the worker had made may or may not have taken effect; it makes no more. */
class WorkerKilled extends Error {
  override readonly name = 'WorkerKilled';
}

/** One worker that dies at one of its calls, which are counted together; `live` revives it. */
export function crashingPorts() {
  let crashPoint: CrashPoint | undefined;
  let made = 0;
  let dead = false;
  const die = (): never => {
    dead = true;
    throw new WorkerKilled(`at call ${made}`);
  };
  const port = <Port extends object>(real: Port): Port =>
    new Proxy(real, {
      get(of, name) {
        const call = Reflect.get(of, name);
        if (typeof call !== 'function') return call;
        return async (...given: unknown[]) => {
          if (dead) throw new WorkerKilled('dead already');
          const mine = ++made === crashPoint?.call;
          if (mine && crashPoint?.when === 'before') die();
          const answer = await call.apply(of, given);
          if (mine) die();
          return answer;
        };
      },
    });
  return {
    port,
    live(until?: CrashPoint) {
      crashPoint = until;
      made = 0;
      dead = false;
    },
    calls: () => made,
  };
}

/** False if the worker died. */
export const untilCompleted = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    (error: unknown) => {
      const errors = error instanceof AggregateError ? error.errors : [error];
      if (errors.every((one) => one instanceof WorkerKilled)) return false;
      throw error;
    },
  );
