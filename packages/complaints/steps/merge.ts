import * as z from 'zod/mini';
import type { Complaint } from '../model/complaint.ts';
import type { Facts, Refusal } from '../model/facts.ts';
import { line, longText } from '../model/text-input.ts';
import { closeByCoordinator } from '../work/close-assignments.ts';
import { type StepDescription, step } from './step.ts';

/** Each change to the primary case mails every merged complainant within the lifetime of one queue message. */
const maxMerged = 50;

export const merge = step({
  name: 'merge',
  input: () => z.strictObject({ into: line(64), reason: z.optional(longText(4000)) }),
  freeText: ['reason'],
  linkedCase: (_, { into }) => ({ number: into, requiresReadAccess: true }),
  eventOnLinkedCase: ({ number, secret }) => ({
    type: 'duplicate-joined.v1',
    data: { number, quiet: secret, ...(secret ? { secret } : {}) },
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

/** An oversight complaint must look unknown to other offices, so a refusal must not reveal that it exists. */
function unfit(complaint: Complaint, { linkedCase }: Facts): Refusal | undefined {
  const other = (complaint.class === 'oversight') !== (linkedCase?.class === 'oversight');
  if (!linkedCase || other) return { code: 'unknown-complaint', field: 'into' };
  if (linkedCase.number === complaint.number) return { code: 'merged-into-itself', field: 'into' };
  // Merged complaints are archived, so refusing archived targets also rules out chains of merges.
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
