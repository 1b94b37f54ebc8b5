import type { Instant } from '#calendar/zones.ts';
import type { AnswerDrafted } from '#events/complaint/answer-drafted.v1.ts';
import type { ComplaintAnswered } from '#events/complaint/complaint-answered.v1.ts';
import type { Accepted, Answered, Complaint } from '../model/complaint.ts';

export type Drafting = Accepted | Answered;

export function applyAnswerDrafted(complaint: Drafting, { data }: AnswerDrafted): Complaint {
  const { moves: _, ...draft } = data;
  return { ...complaint, draft };
}

export function withoutDraft<Before extends Complaint>(complaint: Before): Before {
  const { draft: _, ...rest } = complaint as Before & { draft?: unknown };
  return rest as unknown as Before;
}

/** A further answer replaces the previous one, and every complainant rates it anew. */
export function applyAnswered(complaint: Drafting, event: ComplaintAnswered): Complaint {
  const { moves: _, ...answer } = event.data;
  const { acceptedAt, rating, mergedRatings, draft, ...verified } = complaint as Drafting & {
    acceptedAt?: Instant;
    rating?: unknown;
    mergedRatings?: unknown;
  };
  return { ...verified, stage: 'answered', answer: { ...answer, at: event.at } };
}
