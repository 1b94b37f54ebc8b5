import * as z from 'zod/mini';
import type { Complaint } from '../model/complaint.ts';
import type { Facts, Refusal } from '../model/facts.ts';
import { line, longText } from '../model/text-input.ts';
import { closeByCoordinator } from '../work/close-assignments.ts';
import { type StepDescription, step } from './step.ts';

/** So many complainants hear of each turn of a common case; one mail each, within the life of one message. */
const maxMerged = 50;

/**
 * The same matter was reported before: this complaint is archived as its duplicate, and its complainant follows the
 * common case. Taken on the duplicate; what happens on the other stands in `linkedCaseWrite`.
 */
export const merge = step({
  name: 'merge',
  input: z.strictObject({ into: line(64), reason: z.optional(longText(4000)) }),
  freeText: ['reason'],
  linkedCase: (_, { into }) => ({ number: into, requiresReadAccess: true }),
  eventOnLinkedCase: ({ number, secret }) => ({
    type: 'duplicate-joined.v1',
    data: { number, quiet: secret },
  }),
  precondition: ({ merged }) => (merged ? { code: 'has-merged-cases' } : undefined),
  decide(complaint, { reason }, facts) {
    const refusal = unfit(complaint, facts);
    if (refusal) return refusal;
    return [
      {
        type: 'complaint-merged.v1',
        data: {
          into: facts.linkedCase!.number,
          ...(facts.linkedCase!.secret ? { quiet: true as const } : {}),
          ...(reason ? { reason } : {}),
          moves: { closed: closeByCoordinator(complaint.assignments, 'superseded') },
        },
      },
    ];
  },
});

/** Nobody learns from a refusal of a case that is not for them: one with an oversight element is unknown to others. */
function unfit(complaint: Complaint, { linkedCase }: Facts): Refusal | undefined {
  const other = (complaint.class === 'oversight') !== (linkedCase?.class === 'oversight');
  if (!linkedCase || other) return { code: 'unknown-complaint', field: 'into' };
  if (linkedCase.number === complaint.number) return { code: 'merged-into-itself', field: 'into' };
  // A merged case is archived: so there are no chains.
  if (linkedCase.stage === 'closed' || linkedCase.stage === 'archived')
    return { code: 'merged-into-ended', field: 'into' };
  if (linkedCase.secret && !complaint.secret) return { code: 'secret-takes-secret', field: 'into' };
  return (linkedCase.merged?.length ?? 0) >= maxMerged
    ? { code: 'merged-too-many', field: 'into' }
    : undefined;
}

export const description: StepDescription = {
  summary:
    'Taken on a duplicate: the coordinator archives it and merges it into the complaint about the same matter; all complainants are notified',
  example: { into: 'KLT-7F3K-9M20', reason: 'Lubang yang sama sudah ditangani.' },
};
