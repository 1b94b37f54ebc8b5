import type { ComplaintRecord, ComplaintStore } from '../records/complaint-store.ts';

const width = 10;

/** Consistent reads; missing cases are left out. */
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

export const complaintsByNumber = (files: ReadonlyMap<string, ComplaintRecord>) =>
  new Map([...files].map(([number, { complaint }]) => [number, complaint]));
