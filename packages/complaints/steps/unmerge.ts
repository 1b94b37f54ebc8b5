import * as z from 'zod/mini';
import type { Assignment } from '#events/assignments.ts';
import { startDeadline } from '#sop/deadline.ts';
import type { Archived, Complaint } from '../model/complaint.ts';
import type { Facts } from '../model/facts.ts';
import { longText } from '../model/text-input.ts';
import { recomputeAll, recomputePromise } from './recompute.ts';
import { type StepDescription, step } from './step.ts';

/**
 * The merged time is no pause, so offices may have missed deadlines. Recomputations skip archived complaints, so the
 * dates are recomputed now. A complainant could not act meanwhile, so a period of theirs that passed starts again.
 */
export const unmerge = step({
  name: 'unmerge',
  input: () => z.strictObject({ reason: longText(4000) }),
  freeText: ['reason'],
  linkedCase(complaint) {
    const into = complaint.stage === 'archived' ? complaint.archived.mergedInto : undefined;
    return into ? { number: into, requiresReadAccess: false } : undefined;
  },
  eventOnLinkedCase: ({ number }) => ({ type: 'duplicate-parted.v1', data: { number } }),
  decide(complaint, { reason }, facts) {
    const { mergedInto, previousState } = (complaint as Archived).archived;
    const { stage, pauses, assignments } = previousState!;
    const promised = recomputePromise({ ...complaint, stage, pauses } as Complaint, facts);
    return [
      {
        type: 'complaint-unmerged.v1',
        data: {
          from: mergedInto!,
          to: stage,
          reason,
          ...(promised ? { promised } : {}),
          moves: { opened: catchUp(complaint, assignments, facts) },
        },
      },
    ];
  },
});

function catchUp(complaint: Complaint, assignments: readonly Assignment[], facts: Facts): Assignment[] {
  const moved = recomputeAll(assignments, facts);
  return assignments
    .map((one) => moved.find(({ id }) => id === one.id) ?? one)
    .map((one) => restartOwnPeriod(complaint, one, facts));
}

function restartOwnPeriod(
  { class: ofClass, urgency }: Complaint,
  assignment: Assignment,
  { sop, calendar, now }: Facts,
): Assignment {
  if (assignment.owner !== 'complainant') return assignment;
  const deadlines = assignment.deadlines.map((deadline) =>
    deadline.at > now
      ? deadline
      : startDeadline(sop, calendar, { kind: deadline.kind, class: ofClass, urgency, start: now }),
  );
  return { ...assignment, deadlines };
}

export const description: StepDescription = {
  summary: 'Undoes a merge: the complaint returns to its previous stage and clocks',
  example: { reason: 'Lubangnya di jalan lain.' },
};
