import type { ComplaintMerged } from '#events/complaint/complaint-merged.v1.ts';
import type { ComplaintUnmerged } from '#events/complaint/complaint-unmerged.v1.ts';
import type { DuplicateJoined } from '#events/complaint/duplicate-joined.v1.ts';
import type { Answered, Archived, Complaint, StateBeforeArchive } from '../model/complaint.ts';
import { stageFields, withoutStage } from '../model/stage-fields.ts';
import { closePauses } from '../work/pausing.ts';

/** Keeps the duplicate's previous state for an unmerge; `before` still has its assignments. */
export function applyMerged(
  complaint: Complaint,
  before: Complaint,
  { at, data }: ComplaintMerged,
): Complaint {
  const archived = {
    reason: 'duplicate' as const,
    at,
    mergedInto: data.into,
    previousState: stateBefore(before),
    ...(data.reason ? { text: data.reason } : {}),
  };
  const file = withoutStage(complaint);
  return { ...file, stage: 'archived', archived, pauses: closePauses(file, at) } as Complaint;
}

export const stateBefore = (before: Complaint): StateBeforeArchive => ({
  stage: before.stage as StateBeforeArchive['stage'],
  assignments: before.assignments,
  pauses: before.pauses,
  fields: stageFields(before),
});

/** Restores the original assignments; their clocks are not recomputed. */
export function applyUnmerged(complaint: Archived, { data }: ComplaintUnmerged): Complaint {
  const { archived, ...file } = complaint;
  const { stage, pauses, fields } = archived.previousState!;
  const assignmentsMade = complaint.assignmentsMade - (data.moves.opened?.length ?? 0);
  const { promised = file.promised } = data;
  return { ...file, ...fields, stage, pauses, promised, assignmentsMade } as Complaint;
}

export const applyDuplicateJoined = (
  complaint: Complaint,
  { data: { number, secret } }: DuplicateJoined,
): Complaint => ({
  ...complaint,
  merged: [...(complaint.merged ?? []), number],
  ...(secret ? { quietMerged: [...(complaint.quietMerged ?? []), number] } : {}),
});

export function applyDuplicateParted(
  { merged = [], quietMerged = [], ...complaint }: Complaint & Partial<Pick<Answered, 'mergedRatings'>>,
  duplicate: string,
): Complaint {
  const { mergedRatings = [], ...rest } = complaint;
  const [others, quiet] = [merged, quietMerged].map((all) => all.filter((one) => one !== duplicate));
  const ratings = mergedRatings.filter(({ number }) => number !== duplicate);
  return {
    ...rest,
    ...(others!.length > 0 ? { merged: others } : {}),
    ...(quiet!.length > 0 ? { quietMerged: quiet } : {}),
    ...(ratings.length > 0 ? { mergedRatings: ratings } : {}),
  } as Complaint;
}
