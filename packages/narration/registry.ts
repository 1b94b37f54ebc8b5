// Written by `npm run registries` from entries/; a test keeps it current.
import type { EventType } from '#events/complaint/union.ts';
import { addressBouncedEntry } from './entries/address-bounced.ts';
import { addressMendedEntry } from './entries/address-mended.ts';
import { answerConfirmedEntry } from './entries/answer-confirmed.ts';
import { answerDraftedEntry } from './entries/answer-drafted.ts';
import { assignmentRankedEntry } from './entries/assignment-ranked.ts';
import { complaintAcceptedEntry } from './entries/complaint-accepted.ts';
import { complaintAnsweredEntry } from './entries/complaint-answered.ts';
import { complaintArchivedEntry } from './entries/complaint-archived.ts';
import { complaintClosedEntry } from './entries/complaint-closed.ts';
import { complaintCompletedEntry } from './entries/complaint-completed.ts';
import { complaintCorrectedEntry } from './entries/complaint-corrected.ts';
import { complaintDispatchedEntry } from './entries/complaint-dispatched.ts';
import { complaintForwardedEntry } from './entries/complaint-forwarded.ts';
import { complaintMergedEntry } from './entries/complaint-merged.ts';
import { complaintPostponedEntry } from './entries/complaint-postponed.ts';
import { complaintRatedEntry } from './entries/complaint-rated.ts';
import { complaintReopenedEntry } from './entries/complaint-reopened.ts';
import { complaintResumedEntry } from './entries/complaint-resumed.ts';
import { complaintReturnedEntry } from './entries/complaint-returned.ts';
import { complaintSubmittedEntry } from './entries/complaint-submitted.ts';
import { complaintTriagedEntry } from './entries/complaint-triaged.ts';
import { complaintUnmergedEntry } from './entries/complaint-unmerged.ts';
import { completionAskedEntry } from './entries/completion-asked.ts';
import { completionLapsedEntry } from './entries/completion-lapsed.ts';
import { contributionGivenEntry } from './entries/contribution-given.ts';
import { deadlinesRecomputedEntry } from './entries/deadlines-recomputed.ts';
import { draftReturnedEntry } from './entries/draft-returned.ts';
import { duplicateJoinedEntry } from './entries/duplicate-joined.ts';
import { duplicatePartedEntry } from './entries/duplicate-parted.ts';
import { erasureAskedEntry } from './entries/erasure-asked.ts';
import { headAskedEntry } from './entries/head-asked.ts';
import { interimReplySentEntry } from './entries/interim-reply-sent.ts';
import { ladderStepReachedEntry } from './entries/ladder-step-reached.ts';
import { laporRecordedEntry } from './entries/lapor-recorded.ts';
import { oralReprimandRecordedEntry } from './entries/oral-reprimand-recorded.ts';
import { outsideReplyRecordedEntry } from './entries/outside-reply-recorded.ts';
import { periodExtendedEntry } from './entries/period-extended.ts';
import { receiptWithheldEntry } from './entries/receipt-withheld.ts';
import { remarkAddedEntry } from './entries/remark-added.ts';
import { replyPeriodEndedEntry } from './entries/reply-period-ended.ts';
import { replyReceivedEntry } from './entries/reply-received.ts';
import { reprimandSentEntry } from './entries/reprimand-sent.ts';
import { vacancyEndedEntry } from './entries/vacancy-ended.ts';
import { vacancyHeldEntry } from './entries/vacancy-held.ts';
import { wordsErasedEntry } from './entries/words-erased.ts';
import { workPassedDownEntry } from './entries/work-passed-down.ts';
import type { EntryNarration } from './entry.ts';

/** How each event is narrated. An event without a record in `entries/` does not compile. */
export const narrations: { readonly [Type in EventType]: EntryNarration<Type> } = {
  'address-bounced.v1': addressBouncedEntry,
  'address-mended.v1': addressMendedEntry,
  'answer-confirmed.v1': answerConfirmedEntry,
  'answer-drafted.v1': answerDraftedEntry,
  'assignment-ranked.v1': assignmentRankedEntry,
  'complaint-accepted.v1': complaintAcceptedEntry,
  'complaint-answered.v1': complaintAnsweredEntry,
  'complaint-archived.v1': complaintArchivedEntry,
  'complaint-closed.v1': complaintClosedEntry,
  'complaint-completed.v1': complaintCompletedEntry,
  'complaint-corrected.v1': complaintCorrectedEntry,
  'complaint-dispatched.v1': complaintDispatchedEntry,
  'complaint-forwarded.v1': complaintForwardedEntry,
  'complaint-merged.v1': complaintMergedEntry,
  'complaint-postponed.v1': complaintPostponedEntry,
  'complaint-rated.v1': complaintRatedEntry,
  'complaint-reopened.v1': complaintReopenedEntry,
  'complaint-resumed.v1': complaintResumedEntry,
  'complaint-returned.v1': complaintReturnedEntry,
  'complaint-submitted.v1': complaintSubmittedEntry,
  'complaint-triaged.v1': complaintTriagedEntry,
  'complaint-unmerged.v1': complaintUnmergedEntry,
  'completion-asked.v1': completionAskedEntry,
  'completion-lapsed.v1': completionLapsedEntry,
  'contribution-given.v1': contributionGivenEntry,
  'deadlines-recomputed.v1': deadlinesRecomputedEntry,
  'draft-returned.v1': draftReturnedEntry,
  'duplicate-joined.v1': duplicateJoinedEntry,
  'duplicate-parted.v1': duplicatePartedEntry,
  'erasure-asked.v1': erasureAskedEntry,
  'head-asked.v1': headAskedEntry,
  'interim-reply-sent.v1': interimReplySentEntry,
  'ladder-step-reached.v1': ladderStepReachedEntry,
  'lapor-recorded.v1': laporRecordedEntry,
  'oral-reprimand-recorded.v1': oralReprimandRecordedEntry,
  'outside-reply-recorded.v1': outsideReplyRecordedEntry,
  'period-extended.v1': periodExtendedEntry,
  'receipt-withheld.v1': receiptWithheldEntry,
  'remark-added.v1': remarkAddedEntry,
  'reply-period-ended.v1': replyPeriodEndedEntry,
  'reply-received.v1': replyReceivedEntry,
  'reprimand-sent.v1': reprimandSentEntry,
  'vacancy-ended.v1': vacancyEndedEntry,
  'vacancy-held.v1': vacancyHeldEntry,
  'words-erased.v1': wordsErasedEntry,
  'work-passed-down.v1': workPassedDownEntry,
};
