import type { Instant } from '#calendar/zones.ts';
import type { ComplaintArchived } from '#events/complaint/complaint-archived.v1.ts';
import type { ComplaintCompleted } from '#events/complaint/complaint-completed.v1.ts';
import type { ComplaintPostponed } from '#events/complaint/complaint-postponed.v1.ts';
import type { ComplaintResumed } from '#events/complaint/complaint-resumed.v1.ts';
import type { CompletionAsked } from '#events/complaint/completion-asked.v1.ts';
import type { Completable } from '#events/vocabulary.ts';
import type { Accepted, Complaint, NeedsCompletion, Postponed } from '../model/complaint.ts';
import { withoutStage } from '../model/stage-fields.ts';
import { pausesUntil } from '../work/pausing.ts';
import { withoutDraft } from './fold-answering.ts';
import { leftAt } from './fold-merging.ts';

export function completionAsked(complaint: Complaint, { at, data }: CompletionAsked): Complaint {
  const { moves: _, ...asked } = data;
  const from = complaint.stage as Completable;
  const file = withoutDraft(complaint);
  return { ...file, stage: 'needs-completion', asked: { ...asked, from }, pauses: begun(complaint, at) };
}

export function completed(
  { asked: _, ...file }: NeedsCompletion,
  { at, data }: ComplaintCompleted,
): Complaint {
  const { to, promised } = data;
  return { ...file, stage: to, promised, pauses: pausesUntil(file, at) } as Complaint;
}

export function postponed(complaint: Accepted, { at, data }: ComplaintPostponed): Complaint {
  const { moves: _, ...why } = data;
  return { ...withoutDraft(complaint), stage: 'postponed', postponed: why, pauses: begun(complaint, at) };
}

export function resumed(
  { postponed: _, ...complaint }: Postponed,
  { at, data }: ComplaintResumed,
): Complaint {
  return { ...complaint, stage: 'accepted', promised: data.promised, pauses: pausesUntil(complaint, at) };
}

/** What nobody completed can come back for a while, so it keeps how it stood. */
export function archived(
  complaint: Complaint,
  before: Complaint,
  { at, data }: ComplaintArchived,
): Complaint {
  const { moves: _, ...why } = data;
  const file = withoutStage(complaint);
  const left = why.wayBackUntil ? { left: leftAt(before) } : {};
  const archived = { ...why, ...left, at };
  return { ...file, stage: 'archived', archived, pauses: pausesUntil(file, at) } as Complaint;
}

type Paused = Pick<Complaint, 'pauses'>;
const begun = ({ pauses }: Paused, from: Instant): Complaint['pauses'] => [...pauses, { from }];
