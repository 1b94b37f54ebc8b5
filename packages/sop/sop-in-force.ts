import type { LocalDate } from '#calendar/local-date.ts';
import type { Sop } from './sop-schema.ts';

/** The first version also covers everything before it. @throws RangeError when there is no version at all */
export function sopInForce(sops: readonly Sop[], date: LocalDate): Sop {
  const inOrder = [...sops].sort(byEffect);
  const sop = inOrder.findLast(({ effectiveFrom }) => effectiveFrom <= date) ?? inOrder[0];
  if (!sop) throw new RangeError('The tenant has no SOP.');
  return sop;
}

function byEffect(a: Sop, b: Sop): number {
  if (a.effectiveFrom !== b.effectiveFrom) return a.effectiveFrom < b.effectiveFrom ? -1 : 1;
  return a.version - b.version;
}
