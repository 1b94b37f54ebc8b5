import type { Complaint } from '../model/complaint.ts';
import type { Actor } from '../model/facts.ts';

/** The numbers of merged complaints that rated the answer, and whether the first complainant did. */
function ratersOf(complaint: Complaint) {
  const { rating, mergedRatings = [] } = 'answer' in complaint ? complaint : {};
  return { first: rating !== undefined, merged: mergedRatings.map(({ number }) => number) };
}

/** Each complainant rates an answer once. */
export function hasRated(complaint: Complaint, { mergedNumber }: Actor): boolean {
  const { first, merged } = ratersOf(complaint);
  return mergedNumber ? merged.includes(mergedNumber) : first;
}

/** Whether every complainant has rated once this one does. */
export function completesRatings(complaint: Complaint, { mergedNumber }: Actor): boolean {
  const { first, merged } = ratersOf(complaint);
  const others = (complaint.merged ?? []).filter((one) => one !== mergedNumber);
  return (!mergedNumber || first) && others.every((one) => merged.includes(one));
}
