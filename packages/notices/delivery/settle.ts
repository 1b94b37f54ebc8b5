/** Reads and marks go this many at once. */
const concurrency = 10;

/** Does something with each, a few at once; one that fails keeps no other back. @throws the failures, when all is done. */
export async function settleConcurrently<T>(
  list: readonly T[],
  act: (one: T) => Promise<void>,
  atOnce = concurrency,
): Promise<void> {
  const failures: unknown[] = [];
  for (let i = 0; i < list.length; i += atOnce) {
    const done = await Promise.allSettled(list.slice(i, i + atOnce).map(act));
    failures.push(...done.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])));
  }
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, `${failures.length} of ${list.length} failed`);
}

/** The same one after the other: what the mail service must not get in bursts. */
export const settleInOrder = <T>(list: readonly T[], act: (one: T) => Promise<void>): Promise<void> =>
  settleConcurrently(list, act, 1);
