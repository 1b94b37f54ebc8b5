const defaultConcurrency = 10;

/** One failure does not stop the others. @throws the failure, or an AggregateError, after all have settled */
export async function settleConcurrently<T>(
  list: readonly T[],
  act: (one: T) => Promise<void>,
  concurrency = defaultConcurrency,
): Promise<void> {
  const failures: unknown[] = [];
  for (let i = 0; i < list.length; i += concurrency) {
    const done = await Promise.allSettled(list.slice(i, i + concurrency).map(act));
    failures.push(...done.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])));
  }
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, `${failures.length} of ${list.length} failed`);
}

/** Runs the action on one item after the other, so that the mail service gets no bursts. */
export const settleInOrder = <T>(list: readonly T[], act: (one: T) => Promise<void>): Promise<void> =>
  settleConcurrently(list, act, 1);
