import type { ComplaintRecord, ComplaintStore } from '../records/complaint-store.ts';

/** Cases are read this many at once. */
const width = 10;

/** The cases behind numbers, each read consistently; those that are not there any more are left out. */
export async function loadCases(
  store: Pick<ComplaintStore, 'load'>,
  numbers: readonly string[],
): Promise<Map<string, ComplaintRecord>> {
  const found = new Map<string, ComplaintRecord>();
  const distinct = [...new Set(numbers)];
  for (let i = 0; i < distinct.length; i += width)
    for (const record of await Promise.all(distinct.slice(i, i + width).map((one) => store.load(one))))
      if (record) found.set(record.complaint.number, record);
  return found;
}

/** The complaints alone. */
export const complaintsByNumber = (files: ReadonlyMap<string, ComplaintRecord>) =>
  new Map([...files].map(([number, { complaint }]) => [number, complaint]));
