import type { Instant } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { LetterCase } from './letter.ts';
import { deadlineStillLate, type PendingReprimand } from './pending-reprimand.ts';

/** Parts reprimands that are still due, with the earliest missed deadline, from those that lapsed. */
export function assessCase(
  complaint: Complaint,
  reprimands: readonly PendingReprimand[],
  now: Instant,
): { readonly owed?: LetterCase; readonly gone: readonly PendingReprimand[] } {
  const late = reprimands.map((reprimand) => ({
    reprimand: reprimand,
    at: deadlineStillLate(complaint, reprimand, now)?.at,
  }));
  const owed = late.flatMap(({ reprimand, at }) => (at ? [{ reprimand, at }] : []));
  const gone = late.filter(({ at }) => !at).map(({ reprimand }) => reprimand);
  const [worst] = owed.toSorted((a, b) => a.at.localeCompare(b.at));
  if (!worst) return { gone };
  const { assignment, deadline } = worst.reprimand;
  return {
    owed: {
      number: complaint.number,
      assignment,
      deadline,
      deadlineAt: worst.at,
      reached: owed.map(({ reprimand }) => ({
        form: reprimand.form,
        assignment: reprimand.assignment,
        deadline: reprimand.deadline,
      })),
    },
    gone,
  };
}
