import type { Complaint } from '#complaints/model/complaint.ts';
import type { Assignment } from '#events/assignments.ts';

export interface Worklist {
  /** Counts no further than `max`. */
  countAhead(complaint: Complaint, assignment: Assignment, max: number): Promise<number>;
}

export interface WorklistPosition {
  /** 1 is the next; with `more`, the last position counted. */
  readonly place: number;
  /** `place` or more: counting stopped there. */
  readonly more?: true;
}

/** A higher limit would cost more than the figure is worth. */
const maxCounted = 50;

/** Undefined for oversight complaints too: the length of the inspectorate's worklist is confidential. */
export async function worklistPosition(
  queue: Worklist,
  complaint: Complaint,
): Promise<WorklistPosition | undefined> {
  if (complaint.class === 'oversight') return undefined;
  if (complaint.stage !== 'dispatched' && complaint.stage !== 'accepted') return undefined;
  const lead = complaint.assignments.find(({ kind }) => kind === 'lead');
  if (!lead) return undefined;
  const before = await queue.countAhead(complaint, lead, maxCounted);
  return before < maxCounted ? { place: before + 1 } : { place: maxCounted, more: true };
}
