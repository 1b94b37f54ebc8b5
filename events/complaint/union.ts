// Written by `npm run registries` from this folder; a test keeps it current.
import type { AnyOf } from '../schema-for.ts';
import { addressBounced } from './address-bounced.v1.ts';
import { addressMended } from './address-mended.v1.ts';
import { answerConfirmed } from './answer-confirmed.v1.ts';
import { answerDrafted } from './answer-drafted.v1.ts';
import { assignmentRanked } from './assignment-ranked.v1.ts';
import { complaintAccepted } from './complaint-accepted.v1.ts';
import { complaintAnswered } from './complaint-answered.v1.ts';
import { complaintArchived } from './complaint-archived.v1.ts';
import { complaintClosed } from './complaint-closed.v1.ts';
import { complaintCompleted } from './complaint-completed.v1.ts';
import { complaintCorrected } from './complaint-corrected.v1.ts';
import { complaintDispatched } from './complaint-dispatched.v1.ts';
import { complaintForwarded } from './complaint-forwarded.v1.ts';
import { complaintMerged } from './complaint-merged.v1.ts';
import { complaintPostponed } from './complaint-postponed.v1.ts';
import { complaintRated } from './complaint-rated.v1.ts';
import { complaintReopened } from './complaint-reopened.v1.ts';
import { complaintResumed } from './complaint-resumed.v1.ts';
import { complaintReturned } from './complaint-returned.v1.ts';
import { complaintSubmitted } from './complaint-submitted.v1.ts';
import { complaintTriaged } from './complaint-triaged.v1.ts';
import { complaintUnmerged } from './complaint-unmerged.v1.ts';
import { completionAsked } from './completion-asked.v1.ts';
import { completionLapsed } from './completion-lapsed.v1.ts';
import { contributionGiven } from './contribution-given.v1.ts';
import { deadlinesRecomputed } from './deadlines-recomputed.v1.ts';
import { draftReturned } from './draft-returned.v1.ts';
import { duplicateJoined } from './duplicate-joined.v1.ts';
import { duplicateParted } from './duplicate-parted.v1.ts';
import { erasureAsked } from './erasure-asked.v1.ts';
import { headAsked } from './head-asked.v1.ts';
import { interimReplySent } from './interim-reply-sent.v1.ts';
import { ladderStepReached } from './ladder-step-reached.v1.ts';
import { laporRecorded } from './lapor-recorded.v1.ts';
import { oralReprimandRecorded } from './oral-reprimand-recorded.v1.ts';
import { outsideReplyRecorded } from './outside-reply-recorded.v1.ts';
import { periodExtended } from './period-extended.v1.ts';
import { receiptWithheld } from './receipt-withheld.v1.ts';
import { remarkAdded } from './remark-added.v1.ts';
import { replyPeriodEnded } from './reply-period-ended.v1.ts';
import { replyReceived } from './reply-received.v1.ts';
import { reprimandSent } from './reprimand-sent.v1.ts';
import { vacancyEnded } from './vacancy-ended.v1.ts';
import { vacancyHeld } from './vacancy-held.v1.ts';
import { wordsErased } from './words-erased.v1.ts';
import { workPassedDown } from './work-passed-down.v1.ts';

/** The events of a complaint. Consumers parse all of them and ignore those they do not need. */
export const complaintEvents = {
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
  'completion-lapsed.v1': completionLapsed,
  'contribution-given.v1': contributionGiven,
  'deadlines-recomputed.v1': deadlinesRecomputed,
  'draft-returned.v1': draftReturned,
  'duplicate-joined.v1': duplicateJoined,
  'duplicate-parted.v1': duplicateParted,
  'erasure-asked.v1': erasureAsked,
  'head-asked.v1': headAsked,
  'interim-reply-sent.v1': interimReplySent,
  'ladder-step-reached.v1': ladderStepReached,
  'lapor-recorded.v1': laporRecorded,
  'oral-reprimand-recorded.v1': oralReprimandRecorded,
  'outside-reply-recorded.v1': outsideReplyRecorded,
  'period-extended.v1': periodExtended,
  'receipt-withheld.v1': receiptWithheld,
  'remark-added.v1': remarkAdded,
  'reply-period-ended.v1': replyPeriodEnded,
  'reply-received.v1': replyReceived,
  'reprimand-sent.v1': reprimandSent,
  'vacancy-ended.v1': vacancyEnded,
  'vacancy-held.v1': vacancyHeld,
  'words-erased.v1': wordsErased,
  'work-passed-down.v1': workPassedDown,
} as const;

export type ComplaintEvent = AnyOf<typeof complaintEvents>;
export type EventType = ComplaintEvent['type'];
