import type { CaseFile, ComplaintStore } from '../records/complaint-store.ts';

/** Cases are read this many at once. */
const width = 10;

/** The cases behind numbers, each read consistently; those that are not there any more are left out. */
export async function loadCases(
  store: Pick<ComplaintStore, 'load'>,
  numbers: readonly string[],
): Promise<Map<string, CaseFile>> {
  const found = new Map<string, CaseFile>();
  const distinct = [...new Set(numbers)];
  for (let i = 0; i < distinct.length; i += width)
    for (const file of await Promise.all(distinct.slice(i, i + width).map((one) => store.load(one))))
      if (file) found.set(file.complaint.number, file);
  return found;
}

/** The complaints alone. */
export const complaintsOf = (files: ReadonlyMap<string, CaseFile>) =>
  new Map([...files].map(([number, { complaint }]) => [number, complaint]));
