import type { AddressBounced } from '#events/complaint/address-bounced.v1.ts';
import type { AddressMended } from '#events/complaint/address-mended.v1.ts';
import type { AnswerConfirmed } from '#events/complaint/answer-confirmed.v1.ts';
import type { AnswerDrafted } from '#events/complaint/answer-drafted.v1.ts';
import type { AssignmentRanked } from '#events/complaint/assignment-ranked.v1.ts';
import type { ComplaintAccepted } from '#events/complaint/complaint-accepted.v1.ts';
import type { ComplaintAnswered } from '#events/complaint/complaint-answered.v1.ts';
import type { ComplaintArchived } from '#events/complaint/complaint-archived.v1.ts';
import type { ComplaintClosed } from '#events/complaint/complaint-closed.v1.ts';
import type { ComplaintCompleted } from '#events/complaint/complaint-completed.v1.ts';
import type { ComplaintCorrected } from '#events/complaint/complaint-corrected.v1.ts';
import type { ComplaintDispatched } from '#events/complaint/complaint-dispatched.v1.ts';
import type { ComplaintForwarded } from '#events/complaint/complaint-forwarded.v1.ts';
import type { ComplaintMerged } from '#events/complaint/complaint-merged.v1.ts';
import type { ComplaintPostponed } from '#events/complaint/complaint-postponed.v1.ts';
import type { ComplaintRated } from '#events/complaint/complaint-rated.v1.ts';
import type { ComplaintReopened } from '#events/complaint/complaint-reopened.v1.ts';
import type { ComplaintResumed } from '#events/complaint/complaint-resumed.v1.ts';
import type { ComplaintReturned } from '#events/complaint/complaint-returned.v1.ts';
import type { ComplaintSubmitted } from '#events/complaint/complaint-submitted.v1.ts';
import type { ComplaintTriaged } from '#events/complaint/complaint-triaged.v1.ts';
import type { ComplaintUnmerged } from '#events/complaint/complaint-unmerged.v1.ts';
import type { CompletionAsked } from '#events/complaint/completion-asked.v1.ts';
import type { ContributionGiven } from '#events/complaint/contribution-given.v1.ts';
import type { DeadlinesRecomputed } from '#events/complaint/deadlines-recomputed.v1.ts';
import type { DraftReturned } from '#events/complaint/draft-returned.v1.ts';
import type { DuplicateJoined } from '#events/complaint/duplicate-joined.v1.ts';
import type { DuplicateParted } from '#events/complaint/duplicate-parted.v1.ts';
import type { ErasureAsked } from '#events/complaint/erasure-asked.v1.ts';
import type { InterimReplySent } from '#events/complaint/interim-reply-sent.v1.ts';
import type { LadderStepReached } from '#events/complaint/ladder-step-reached.v1.ts';
import type { LaporRecorded } from '#events/complaint/lapor-recorded.v1.ts';
import type { OralReprimandRecorded } from '#events/complaint/oral-reprimand-recorded.v1.ts';
import type { OutsideReplyRecorded } from '#events/complaint/outside-reply-recorded.v1.ts';
import type { PeriodExtended } from '#events/complaint/period-extended.v1.ts';
import type { RemarkAdded } from '#events/complaint/remark-added.v1.ts';
import type { ReplyPeriodEnded } from '#events/complaint/reply-period-ended.v1.ts';
import type { ReplyReceived } from '#events/complaint/reply-received.v1.ts';
import type { ReprimandSent } from '#events/complaint/reprimand-sent.v1.ts';
import type { WordsErased } from '#events/complaint/words-erased.v1.ts';
import type { WorkPassedDown } from '#events/complaint/work-passed-down.v1.ts';
import type { AssignmentMoves } from './assignment.ts';

/** Everything that can have happened to a complaint. */
export type ComplaintEvent =
  | ComplaintSubmitted
  | ComplaintTriaged
  | ComplaintDispatched
  | ComplaintAccepted
  | AssignmentRanked
  | AnswerDrafted
  | DraftReturned
  | ComplaintAnswered
  | AnswerConfirmed
  | ReplyPeriodEnded
  | ComplaintRated
  | ComplaintClosed
  | CompletionAsked
  | ComplaintCompleted
  | ComplaintArchived
  | ComplaintReturned
  | ComplaintPostponed
  | ComplaintResumed
  | ComplaintForwarded
  | OutsideReplyRecorded
  | ContributionGiven
  | WorkPassedDown
  | LaporRecorded
  | ComplaintMerged
  | ComplaintUnmerged
  | DuplicateJoined
  | DuplicateParted
  | InterimReplySent
  | ReplyReceived
  | ComplaintReopened
  | ComplaintCorrected
  | DeadlinesRecomputed
  | PeriodExtended
  | RemarkAdded
  | ReprimandSent
  | OralReprimandRecorded
  | ErasureAsked
  | WordsErased
  | AddressBounced
  | AddressMended
  | LadderStepReached;

export type EventType = ComplaintEvent['type'];

/** An event as a step decides it; the runner adds who, which case and the sequence number. `at` defaults to now. */
export type Happened = {
  [Type in EventType]: {
    type: Type;
    data: Extract<ComplaintEvent, { type: Type }>['data'];
    at?: string;
  };
}[EventType];

export const movesOf = (event: { data: object }): AssignmentMoves =>
  ('moves' in event.data && (event.data.moves as AssignmentMoves)) || {};
