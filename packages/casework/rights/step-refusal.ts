import { type NotAllowed, type StepName, wrongStageCode } from '#complaints/lifecycle.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import { CommandError } from '../records/errors.ts';
import type { StepCommand } from '../records/step-command.ts';

/** In the actor's own terms, with the steps that they may take instead. */
export function permissionError(
  why: NotAllowed,
  complaint: Complaint,
  { actor, step }: StepCommand,
  possible: readonly StepName[],
): CommandError {
  if (why === 'wrong-stage') return ruleError(wrongStageCode[step] ?? why, possible);
  if (why === 'erased-already') return ruleError(why, possible);
  // A complainant holds no office: the only assignment of theirs is the reply period of an answer.
  if (why === 'not-your-assignment' && actor.role === 'complainant') {
    const isUnderReview = complaint.assignments.some(({ kind }) => kind === 'review-rating');
    return ruleError(isUnderReview ? 'rating-under-review' : 'reply-period-over', possible);
  }
  return new CommandError({ failure: 'not-yours', rule: why, possible });
}

export const ruleError = (rule: string, possible: readonly StepName[]): CommandError =>
  new CommandError({ failure: 'refused', rule, possible });
