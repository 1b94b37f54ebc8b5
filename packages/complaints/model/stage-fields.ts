import type { Complaint } from './complaint.ts';

type StageFields = {
  completionRequest?: unknown;
  postponed?: unknown;
  returnDetails?: unknown;
  acceptedAt?: unknown;
  outside?: unknown;
  draft?: unknown;
};

export function withoutStage<Before extends Complaint>(complaint: Before) {
  const { completionRequest, postponed, returnDetails, acceptedAt, outside, draft, ...file } =
    complaint as Before & StageFields;
  return file;
}

export function stageFields(complaint: Complaint): object {
  const { completionRequest, postponed, returnDetails, acceptedAt, outside, draft } = complaint as Complaint &
    StageFields;
  const held = Object.entries({
    completionRequest,
    postponed,
    returnDetails,
    acceptedAt,
    outside,
    draft,
  });
  return Object.fromEntries(held.filter(([, value]) => value !== undefined));
}
