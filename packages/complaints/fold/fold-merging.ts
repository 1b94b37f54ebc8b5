import type { ComplaintMerged } from '#events/complaint/complaint-merged.v1.ts';
import type { ComplaintUnmerged } from '#events/complaint/complaint-unmerged.v1.ts';
import type { Archived, Complaint, StateBeforeArchive } from '../model/complaint.ts';
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

export const applyDuplicateJoined = (complaint: Complaint, duplicate: string): Complaint => ({
  ...complaint,
  merged: [...(complaint.merged ?? []), duplicate],
});

export function applyDuplicateParted(
  { merged: all = [], ...complaint }: Complaint,
  duplicate: string,
): Complaint {
  const rest = all.filter((one) => one !== duplicate);
  return (rest.length > 0 ? { ...complaint, merged: rest } : complaint) as Complaint;
}
