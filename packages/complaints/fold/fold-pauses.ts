import type { Instant } from '#calendar/zones.ts';
import type { ComplaintArchived } from '#events/complaint/complaint-archived.v1.ts';
import type { ComplaintCompleted } from '#events/complaint/complaint-completed.v1.ts';
import type { ComplaintPostponed } from '#events/complaint/complaint-postponed.v1.ts';
import type { ComplaintResumed } from '#events/complaint/complaint-resumed.v1.ts';
import type { CompletionAsked } from '#events/complaint/completion-asked.v1.ts';
import type { CompletionLapsed } from '#events/complaint/completion-lapsed.v1.ts';
import type { CompletionOrigin } from '#events/vocabulary.ts';
import type { Accepted, Complaint, NeedsCompletion, Postponed, Received } from '../model/complaint.ts';
import { withoutStage } from '../model/stage-fields.ts';
import { closePauses } from '../work/pausing.ts';
import { withoutDraft } from './fold-answering.ts';
import { stateBefore } from './fold-merging.ts';

export function applyCompletionAsked(complaint: Complaint, { at, data }: CompletionAsked): Complaint {
  const { moves: _, ...asked } = data;
  const from = complaint.stage as CompletionOrigin;
  const file = withoutDraft(complaint);
  return {
    ...file,
    stage: 'needs-completion',
    completionRequest: { ...asked, from },
    pauses: beginPause(complaint, at),
  };
}

export function applyCompleted(
  { completionRequest: _, ...file }: NeedsCompletion | Received,
  { at, data }: ComplaintCompleted,
): Complaint {
  const { to, promised } = data;
  return { ...file, stage: to, promised, pauses: closePauses(file, at) } as Complaint;
}

/** Back with the coordinator the request is kept, because a complainant can still meet it. */
export function applyCompletionLapsed(
  { acceptedAt, completionRequest, ...file }: NeedsCompletion,
  { at, data: { to, promised } }: CompletionLapsed,
): Complaint {
  const kept = to === 'received' ? { completionRequest } : acceptedAt ? { acceptedAt } : {};
  return { ...file, ...kept, stage: to, promised, pauses: closePauses(file, at) } as Complaint;
}

export function applyPostponed(complaint: Accepted, { at, data }: ComplaintPostponed): Complaint {
  const { moves: _, ...why } = data;
  return {
    ...withoutDraft(complaint),
    stage: 'postponed',
    postponed: why,
    pauses: beginPause(complaint, at),
  };
}

export function applyResumed(
  { postponed: _, ...complaint }: Postponed,
  { at, data }: ComplaintResumed,
): Complaint {
  return { ...complaint, stage: 'accepted', promised: data.promised, pauses: closePauses(complaint, at) };
}

export function applyArchived(
  complaint: Complaint,
  before: Complaint,
  { at, data }: ComplaintArchived,
): Complaint {
  const { moves: _, ...why } = data;
  const file = withoutStage(complaint);
  const previous = why.wayBackUntil ? { previousState: stateBefore(before) } : {};
  const archived = { ...why, ...previous, at };
  return { ...file, stage: 'archived', archived, pauses: closePauses(file, at) } as Complaint;
}

type WithPauses = Pick<Complaint, 'pauses'>;
const beginPause = ({ pauses }: WithPauses, from: Instant): Complaint['pauses'] => [...pauses, { from }];
