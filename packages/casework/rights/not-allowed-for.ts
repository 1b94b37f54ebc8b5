import { type NotAllowed, wrongStageCode } from '#complaints/lifecycle.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { TenantConfig } from '#tenants/tenant-config.ts';
import type { Advance } from '../records/advance.ts';
import { CommandFailed } from '../records/outcome.ts';
import { possibleFor } from './possible-for.ts';

/** Why whoever asked may not take the step, in their own terms, with what they may do instead. */
export function notAllowedFor(
  why: NotAllowed,
  complaint: Complaint,
  asked: Advance,
  tenant: TenantConfig,
): CommandFailed {
  const { actor, now, step } = asked;
  if (why === 'wrong-stage') return refusedBy(wrongStageCode[step] ?? why, complaint, asked, tenant);
  if (why === 'erased-already') return refusedBy(why, complaint, asked, tenant);
  // A complainant holds no office: only the answer's reply period is theirs to hold.
  if (why === 'not-your-assignment' && actor.role === 'complainant')
    return refusedBy(
      complaint.assignments.some(({ kind }) => kind === 'review-rating')
        ? 'rating-under-review'
        : 'reply-period-over',
      complaint,
      asked,
      tenant,
    );
  const possible = possibleFor(complaint, actor, tenant, now);
  return new CommandFailed({ failure: 'not-yours', rule: why, possible });
}

export const refusedBy = (
  rule: string,
  complaint: Complaint,
  { actor, now }: Advance,
  tenant: TenantConfig,
): CommandFailed =>
  new CommandFailed({ failure: 'refused', rule, possible: possibleFor(complaint, actor, tenant, now) });
