import { type NotAllowed, wrongStageCode } from '#complaints/lifecycle.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import { CommandError } from '../records/errors.ts';
import type { StepCommand } from '../records/step-command.ts';
import { availableStepsFor } from './available-steps.ts';

/** Why whoever asked may not take the step, in their own terms, with what they may do instead. */
export function permissionError(
  why: NotAllowed,
  complaint: Complaint,
  command: StepCommand,
  tenant: TenantConfig,
): CommandError {
  const { actor, now, step } = command;
  if (why === 'wrong-stage') return ruleError(wrongStageCode[step] ?? why, complaint, command, tenant);
  if (why === 'erased-already') return ruleError(why, complaint, command, tenant);
  // A complainant holds no office: only the answer's reply period is theirs to hold.
  if (why === 'not-your-assignment' && actor.role === 'complainant')
    return ruleError(
      complaint.assignments.some(({ kind }) => kind === 'review-rating')
        ? 'rating-under-review'
        : 'reply-period-over',
      complaint,
      command,
      tenant,
    );
  const possible = availableStepsFor(complaint, actor, tenant, now);
  return new CommandError({ failure: 'not-yours', rule: why, possible });
}

export const ruleError = (
  rule: string,
  complaint: Complaint,
  { actor, now }: StepCommand,
  tenant: TenantConfig,
): CommandError =>
  new CommandError({ failure: 'refused', rule, possible: availableStepsFor(complaint, actor, tenant, now) });
