import type { Complaint } from '#complaints/model/complaint.ts';
import type { Assignment } from '#events/assignments.ts';

/** The order in which an office works: what an inbox lists, counted. */
export interface Worklist {
  /** How many assignments of the same owner stand before this one; `most` where there are so many or more. */
  ahead(complaint: Complaint, assignment: Assignment, max: number): Promise<number>;
}

/** Where a complaint stands in the queue of whoever leads it. Eventually consistent: it may lag by moments. */
export interface WorklistPosition {
  /** 1 for the next; the last that was counted where `more`. */
  readonly place: number;
  /** So many stand before it, or more: no further was counted. */
  readonly more?: true;
}

/** A count of more would cost every look at a page more than it tells. */
const maxCounted = 50;

/**
 * The place in the queue while an agency is to work on it; undefined while it waits, before and after. What the
 * inspectorate has before it nobody outside learns, not even its number.
 */
export async function worklistPosition(
  queue: Worklist,
  complaint: Complaint,
): Promise<WorklistPosition | undefined> {
  if (complaint.class === 'oversight') return undefined;
  if (complaint.stage !== 'dispatched' && complaint.stage !== 'accepted') return undefined;
  const lead = complaint.assignments.find(({ kind }) => kind === 'lead');
  if (!lead) return undefined;
  const before = await queue.ahead(complaint, lead, maxCounted);
  return before < maxCounted ? { place: before + 1 } : { place: maxCounted, more: true };
}
