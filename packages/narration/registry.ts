// Written by `npm run registries` from entries/; a test keeps it current.
import type { EventType } from '#events/complaint/union.ts';
import { addressBounced } from './entries/address-bounced.ts';
import { addressMended } from './entries/address-mended.ts';
import { answerConfirmed } from './entries/answer-confirmed.ts';
import { answerDrafted } from './entries/answer-drafted.ts';
import { assignmentRanked } from './entries/assignment-ranked.ts';
import { complaintAccepted } from './entries/complaint-accepted.ts';
import { complaintAnswered } from './entries/complaint-answered.ts';
import { complaintArchived } from './entries/complaint-archived.ts';
import { complaintClosed } from './entries/complaint-closed.ts';
import { complaintCompleted } from './entries/complaint-completed.ts';
import { complaintCorrected } from './entries/complaint-corrected.ts';
import { complaintDispatched } from './entries/complaint-dispatched.ts';
import { complaintForwarded } from './entries/complaint-forwarded.ts';
import { complaintMerged } from './entries/complaint-merged.ts';
import { complaintPostponed } from './entries/complaint-postponed.ts';
import { complaintRated } from './entries/complaint-rated.ts';
import { complaintReopened } from './entries/complaint-reopened.ts';
import { complaintResumed } from './entries/complaint-resumed.ts';
import { complaintReturned } from './entries/complaint-returned.ts';
import { complaintSubmitted } from './entries/complaint-submitted.ts';
import { complaintTriaged } from './entries/complaint-triaged.ts';
import { complaintUnmerged } from './entries/complaint-unmerged.ts';
import { completionAsked } from './entries/completion-asked.ts';
import { contributionGiven } from './entries/contribution-given.ts';
import { deadlinesRecomputed } from './entries/deadlines-recomputed.ts';
import { draftReturned } from './entries/draft-returned.ts';
import { duplicateJoined } from './entries/duplicate-joined.ts';
import { duplicateParted } from './entries/duplicate-parted.ts';
import { erasureAsked } from './entries/erasure-asked.ts';
import { interimReplySent } from './entries/interim-reply-sent.ts';
import { ladderStepReached } from './entries/ladder-step-reached.ts';
import { laporRecorded } from './entries/lapor-recorded.ts';
import { oralReprimandRecorded } from './entries/oral-reprimand-recorded.ts';
import { outsideReplyRecorded } from './entries/outside-reply-recorded.ts';
import { periodExtended } from './entries/period-extended.ts';
import { remarkAdded } from './entries/remark-added.ts';
import { replyPeriodEnded } from './entries/reply-period-ended.ts';
import { replyReceived } from './entries/reply-received.ts';
import { reprimandSent } from './entries/reprimand-sent.ts';
import { wordsErased } from './entries/words-erased.ts';
import { workPassedDown } from './entries/work-passed-down.ts';
import type { EntryNarration } from './entry.ts';

/** How each event is narrated. An event without its record in `entries/` does not compile. */
export const narrations: { readonly [Type in EventType]: EntryNarration<Type> } = {
  'address-bounced.v1': addressBounced,
  'address-mended.v1': addressMended,
  'answer-confirmed.v1': answerConfirmed,
  'answer-drafted.v1': answerDrafted,
  'assignment-ranked.v1': assignmentRanked,
  'complaint-accepted.v1': complaintAccepted,
  'complaint-answered.v1': complaintAnswered,
  'complaint-archived.v1': complaintArchived,
  'complaint-closed.v1': complaintClosed,
  'complaint-completed.v1': complaintCompleted,
  'complaint-corrected.v1': complaintCorrected,
  'complaint-dispatched.v1': complaintDispatched,
  'complaint-forwarded.v1': complaintForwarded,
  'complaint-merged.v1': complaintMerged,
  'complaint-postponed.v1': complaintPostponed,
  'complaint-rated.v1': complaintRated,
  'complaint-reopened.v1': complaintReopened,
  'complaint-resumed.v1': complaintResumed,
  'complaint-returned.v1': complaintReturned,
  'complaint-submitted.v1': complaintSubmitted,
  'complaint-triaged.v1': complaintTriaged,
  'complaint-unmerged.v1': complaintUnmerged,
  'completion-asked.v1': completionAsked,
  'contribution-given.v1': contributionGiven,
  'deadlines-recomputed.v1': deadlinesRecomputed,
  'draft-returned.v1': draftReturned,
  'duplicate-joined.v1': duplicateJoined,
  'duplicate-parted.v1': duplicateParted,
  'erasure-asked.v1': erasureAsked,
  'interim-reply-sent.v1': interimReplySent,
  'ladder-step-reached.v1': ladderStepReached,
  'lapor-recorded.v1': laporRecorded,
  'oral-reprimand-recorded.v1': oralReprimandRecorded,
  'outside-reply-recorded.v1': outsideReplyRecorded,
  'period-extended.v1': periodExtended,
  'remark-added.v1': remarkAdded,
  'reply-period-ended.v1': replyPeriodEnded,
  'reply-received.v1': replyReceived,
  'reprimand-sent.v1': reprimandSent,
  'words-erased.v1': wordsErased,
  'work-passed-down.v1': workPassedDown,
};
