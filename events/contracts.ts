// Written by `npm run registries` from the folders beside it; a test keeps it current.
import type * as z from 'zod/mini';
import * as addressBounced from './complaint/address-bounced.v1.ts';
import * as addressMended from './complaint/address-mended.v1.ts';
import * as answerConfirmed from './complaint/answer-confirmed.v1.ts';
import * as answerDrafted from './complaint/answer-drafted.v1.ts';
import * as assignmentRanked from './complaint/assignment-ranked.v1.ts';
import * as complaintAccepted from './complaint/complaint-accepted.v1.ts';
import * as complaintAnswered from './complaint/complaint-answered.v1.ts';
import * as complaintArchived from './complaint/complaint-archived.v1.ts';
import * as complaintClosed from './complaint/complaint-closed.v1.ts';
import * as complaintCompleted from './complaint/complaint-completed.v1.ts';
import * as complaintCorrected from './complaint/complaint-corrected.v1.ts';
import * as complaintDispatched from './complaint/complaint-dispatched.v1.ts';
import * as complaintForwarded from './complaint/complaint-forwarded.v1.ts';
import * as complaintMerged from './complaint/complaint-merged.v1.ts';
import * as complaintPostponed from './complaint/complaint-postponed.v1.ts';
import * as complaintRated from './complaint/complaint-rated.v1.ts';
import * as complaintReopened from './complaint/complaint-reopened.v1.ts';
import * as complaintResumed from './complaint/complaint-resumed.v1.ts';
import * as complaintReturned from './complaint/complaint-returned.v1.ts';
import * as complaintSubmitted from './complaint/complaint-submitted.v1.ts';
import * as complaintTriaged from './complaint/complaint-triaged.v1.ts';
import * as complaintUnmerged from './complaint/complaint-unmerged.v1.ts';
import * as completionAsked from './complaint/completion-asked.v1.ts';
import * as completionLapsed from './complaint/completion-lapsed.v1.ts';
import * as contributionGiven from './complaint/contribution-given.v1.ts';
import * as deadlinesRecomputed from './complaint/deadlines-recomputed.v1.ts';
import * as draftReturned from './complaint/draft-returned.v1.ts';
import * as duplicateJoined from './complaint/duplicate-joined.v1.ts';
import * as duplicateParted from './complaint/duplicate-parted.v1.ts';
import * as erasureAsked from './complaint/erasure-asked.v1.ts';
import * as headAsked from './complaint/head-asked.v1.ts';
import * as interimReplySent from './complaint/interim-reply-sent.v1.ts';
import * as ladderStepReached from './complaint/ladder-step-reached.v1.ts';
import * as laporRecorded from './complaint/lapor-recorded.v1.ts';
import * as oralReprimandRecorded from './complaint/oral-reprimand-recorded.v1.ts';
import * as outsideReplyRecorded from './complaint/outside-reply-recorded.v1.ts';
import * as periodExtended from './complaint/period-extended.v1.ts';
import * as receiptWithheld from './complaint/receipt-withheld.v1.ts';
import * as remarkAdded from './complaint/remark-added.v1.ts';
import * as replyPeriodEnded from './complaint/reply-period-ended.v1.ts';
import * as replyReceived from './complaint/reply-received.v1.ts';
import * as reprimandSent from './complaint/reprimand-sent.v1.ts';
import type { EventType } from './complaint/union.ts';
import * as vacancyEnded from './complaint/vacancy-ended.v1.ts';
import * as vacancyHeld from './complaint/vacancy-held.v1.ts';
import * as wordsErased from './complaint/words-erased.v1.ts';
import * as workPassedDown from './complaint/work-passed-down.v1.ts';
import * as letterAcknowledged from './letter/letter-acknowledged.v1.ts';
import * as letterDrafted from './letter/letter-drafted.v1.ts';
import * as letterExtended from './letter/letter-extended.v1.ts';
import * as letterFileAdded from './letter/letter-file-added.v1.ts';
import * as letterSigned from './letter/letter-signed.v1.ts';
import * as letterWithdrawn from './letter/letter-withdrawn.v1.ts';
import type { LetterEvent } from './letter/union.ts';
import * as assignmentDue from './messages/assignment-due.v1.ts';
import * as collectionDue from './messages/collection-due.v1.ts';
import * as followAsked from './messages/follow-asked.v1.ts';
import * as letterRunDue from './messages/letter-run-due.v1.ts';
import * as lostLetterDue from './messages/lost-letter-due.v1.ts';
import * as lostMailDue from './messages/lost-mail-due.v1.ts';
import * as nightDue from './messages/night-due.v1.ts';
import * as noticeDue from './messages/notice-due.v1.ts';
import * as officeReachable from './messages/office-reachable.v1.ts';
import * as officeUnreachable from './messages/office-unreachable.v1.ts';
import * as recomputationDue from './messages/recomputation-due.v1.ts';
import type { Subscribers } from './queues.ts';

/** A schema with realistic examples that it accepts. */
export interface Contract {
  readonly contract: z.ZodMiniType;
  readonly examples: readonly object[];
}

/** An event must also list its subscribers. */
interface EventContract extends Contract {
  readonly subscribers: Subscribers;
}

/** Commands between functions. They are no events, because nothing has happened yet. */
type Message =
  | 'assignment-due.v1'
  | 'collection-due.v1'
  | 'follow-asked.v1'
  | 'letter-run-due.v1'
  | 'lost-letter-due.v1'
  | 'lost-mail-due.v1'
  | 'night-due.v1'
  | 'notice-due.v1'
  | 'office-reachable.v1'
  | 'office-unreachable.v1'
  | 'recomputation-due.v1';

/**
 * All contracts by type, for docs and tests only: a function that imported them would bundle every schema. The examples
 * with the number KLT-7F3K-9M20 form the complete timeline of one complaint.
 */
export const contracts: Readonly<Record<EventType | LetterEvent['type'], EventContract>> &
  Readonly<Record<Message, Contract>> = {
  'address-bounced.v1': {
    contract: addressBounced.addressBounced,
    examples: addressBounced.examples,
    subscribers: addressBounced.subscribers,
  },
  'address-mended.v1': {
    contract: addressMended.addressMended,
    examples: addressMended.examples,
    subscribers: addressMended.subscribers,
  },
  'answer-confirmed.v1': {
    contract: answerConfirmed.answerConfirmed,
    examples: answerConfirmed.examples,
    subscribers: answerConfirmed.subscribers,
  },
  'answer-drafted.v1': {
    contract: answerDrafted.answerDrafted,
    examples: answerDrafted.examples,
    subscribers: answerDrafted.subscribers,
  },
  'assignment-ranked.v1': {
    contract: assignmentRanked.assignmentRanked,
    examples: assignmentRanked.examples,
    subscribers: assignmentRanked.subscribers,
  },
  'complaint-accepted.v1': {
    contract: complaintAccepted.complaintAccepted,
    examples: complaintAccepted.examples,
    subscribers: complaintAccepted.subscribers,
  },
  'complaint-answered.v1': {
    contract: complaintAnswered.complaintAnswered,
    examples: complaintAnswered.examples,
    subscribers: complaintAnswered.subscribers,
  },
  'complaint-archived.v1': {
    contract: complaintArchived.complaintArchived,
    examples: complaintArchived.examples,
    subscribers: complaintArchived.subscribers,
  },
  'complaint-closed.v1': {
    contract: complaintClosed.complaintClosed,
    examples: complaintClosed.examples,
    subscribers: complaintClosed.subscribers,
  },
  'complaint-completed.v1': {
    contract: complaintCompleted.complaintCompleted,
    examples: complaintCompleted.examples,
    subscribers: complaintCompleted.subscribers,
  },
  'complaint-corrected.v1': {
    contract: complaintCorrected.complaintCorrected,
    examples: complaintCorrected.examples,
    subscribers: complaintCorrected.subscribers,
  },
  'complaint-dispatched.v1': {
    contract: complaintDispatched.complaintDispatched,
    examples: complaintDispatched.examples,
    subscribers: complaintDispatched.subscribers,
  },
  'complaint-forwarded.v1': {
    contract: complaintForwarded.complaintForwarded,
    examples: complaintForwarded.examples,
    subscribers: complaintForwarded.subscribers,
  },
  'complaint-merged.v1': {
    contract: complaintMerged.complaintMerged,
    examples: complaintMerged.examples,
    subscribers: complaintMerged.subscribers,
  },
  'complaint-postponed.v1': {
    contract: complaintPostponed.complaintPostponed,
    examples: complaintPostponed.examples,
    subscribers: complaintPostponed.subscribers,
  },
  'complaint-rated.v1': {
    contract: complaintRated.complaintRated,
    examples: complaintRated.examples,
    subscribers: complaintRated.subscribers,
  },
  'complaint-reopened.v1': {
    contract: complaintReopened.complaintReopened,
    examples: complaintReopened.examples,
    subscribers: complaintReopened.subscribers,
  },
  'complaint-resumed.v1': {
    contract: complaintResumed.complaintResumed,
    examples: complaintResumed.examples,
    subscribers: complaintResumed.subscribers,
  },
  'complaint-returned.v1': {
    contract: complaintReturned.complaintReturned,
    examples: complaintReturned.examples,
    subscribers: complaintReturned.subscribers,
  },
  'complaint-submitted.v1': {
    contract: complaintSubmitted.complaintSubmitted,
    examples: complaintSubmitted.examples,
    subscribers: complaintSubmitted.subscribers,
  },
  'complaint-triaged.v1': {
    contract: complaintTriaged.complaintTriaged,
    examples: complaintTriaged.examples,
    subscribers: complaintTriaged.subscribers,
  },
  'complaint-unmerged.v1': {
    contract: complaintUnmerged.complaintUnmerged,
    examples: complaintUnmerged.examples,
    subscribers: complaintUnmerged.subscribers,
  },
  'completion-asked.v1': {
    contract: completionAsked.completionAsked,
    examples: completionAsked.examples,
    subscribers: completionAsked.subscribers,
  },
  'completion-lapsed.v1': {
    contract: completionLapsed.completionLapsed,
    examples: completionLapsed.examples,
    subscribers: completionLapsed.subscribers,
  },
  'contribution-given.v1': {
    contract: contributionGiven.contributionGiven,
    examples: contributionGiven.examples,
    subscribers: contributionGiven.subscribers,
  },
  'deadlines-recomputed.v1': {
    contract: deadlinesRecomputed.deadlinesRecomputed,
    examples: deadlinesRecomputed.examples,
    subscribers: deadlinesRecomputed.subscribers,
  },
  'draft-returned.v1': {
    contract: draftReturned.draftReturned,
    examples: draftReturned.examples,
    subscribers: draftReturned.subscribers,
  },
  'duplicate-joined.v1': {
    contract: duplicateJoined.duplicateJoined,
    examples: duplicateJoined.examples,
    subscribers: duplicateJoined.subscribers,
  },
  'duplicate-parted.v1': {
    contract: duplicateParted.duplicateParted,
    examples: duplicateParted.examples,
    subscribers: duplicateParted.subscribers,
  },
  'erasure-asked.v1': {
    contract: erasureAsked.erasureAsked,
    examples: erasureAsked.examples,
    subscribers: erasureAsked.subscribers,
  },
  'head-asked.v1': {
    contract: headAsked.headAsked,
    examples: headAsked.examples,
    subscribers: headAsked.subscribers,
  },
  'interim-reply-sent.v1': {
    contract: interimReplySent.interimReplySent,
    examples: interimReplySent.examples,
    subscribers: interimReplySent.subscribers,
  },
  'ladder-step-reached.v1': {
    contract: ladderStepReached.ladderStepReached,
    examples: ladderStepReached.examples,
    subscribers: ladderStepReached.subscribers,
  },
  'lapor-recorded.v1': {
    contract: laporRecorded.laporRecorded,
    examples: laporRecorded.examples,
    subscribers: laporRecorded.subscribers,
  },
  'oral-reprimand-recorded.v1': {
    contract: oralReprimandRecorded.oralReprimandRecorded,
    examples: oralReprimandRecorded.examples,
    subscribers: oralReprimandRecorded.subscribers,
  },
  'outside-reply-recorded.v1': {
    contract: outsideReplyRecorded.outsideReplyRecorded,
    examples: outsideReplyRecorded.examples,
    subscribers: outsideReplyRecorded.subscribers,
  },
  'period-extended.v1': {
    contract: periodExtended.periodExtended,
    examples: periodExtended.examples,
    subscribers: periodExtended.subscribers,
  },
  'receipt-withheld.v1': {
    contract: receiptWithheld.receiptWithheld,
    examples: receiptWithheld.examples,
    subscribers: receiptWithheld.subscribers,
  },
  'remark-added.v1': {
    contract: remarkAdded.remarkAdded,
    examples: remarkAdded.examples,
    subscribers: remarkAdded.subscribers,
  },
  'reply-period-ended.v1': {
    contract: replyPeriodEnded.replyPeriodEnded,
    examples: replyPeriodEnded.examples,
    subscribers: replyPeriodEnded.subscribers,
  },
  'reply-received.v1': {
    contract: replyReceived.replyReceived,
    examples: replyReceived.examples,
    subscribers: replyReceived.subscribers,
  },
  'reprimand-sent.v1': {
    contract: reprimandSent.reprimandSent,
    examples: reprimandSent.examples,
    subscribers: reprimandSent.subscribers,
  },
  'vacancy-ended.v1': {
    contract: vacancyEnded.vacancyEnded,
    examples: vacancyEnded.examples,
    subscribers: vacancyEnded.subscribers,
  },
  'vacancy-held.v1': {
    contract: vacancyHeld.vacancyHeld,
    examples: vacancyHeld.examples,
    subscribers: vacancyHeld.subscribers,
  },
  'words-erased.v1': {
    contract: wordsErased.wordsErased,
    examples: wordsErased.examples,
    subscribers: wordsErased.subscribers,
  },
  'work-passed-down.v1': {
    contract: workPassedDown.workPassedDown,
    examples: workPassedDown.examples,
    subscribers: workPassedDown.subscribers,
  },
  'letter-acknowledged.v1': {
    contract: letterAcknowledged.letterAcknowledged,
    examples: letterAcknowledged.examples,
    subscribers: letterAcknowledged.subscribers,
  },
  'letter-drafted.v1': {
    contract: letterDrafted.letterDrafted,
    examples: letterDrafted.examples,
    subscribers: letterDrafted.subscribers,
  },
  'letter-extended.v1': {
    contract: letterExtended.letterExtended,
    examples: letterExtended.examples,
    subscribers: letterExtended.subscribers,
  },
  'letter-file-added.v1': {
    contract: letterFileAdded.letterFileAdded,
    examples: letterFileAdded.examples,
    subscribers: letterFileAdded.subscribers,
  },
  'letter-signed.v1': {
    contract: letterSigned.letterSigned,
    examples: letterSigned.examples,
    subscribers: letterSigned.subscribers,
  },
  'letter-withdrawn.v1': {
    contract: letterWithdrawn.letterWithdrawn,
    examples: letterWithdrawn.examples,
    subscribers: letterWithdrawn.subscribers,
  },
  'assignment-due.v1': { contract: assignmentDue.assignmentDue, examples: assignmentDue.examples },
  'collection-due.v1': { contract: collectionDue.collectionDue, examples: collectionDue.examples },
  'follow-asked.v1': { contract: followAsked.followAsked, examples: followAsked.examples },
  'letter-run-due.v1': { contract: letterRunDue.letterRunDue, examples: letterRunDue.examples },
  'lost-letter-due.v1': { contract: lostLetterDue.lostLetterDue, examples: lostLetterDue.examples },
  'lost-mail-due.v1': { contract: lostMailDue.lostMailDue, examples: lostMailDue.examples },
  'night-due.v1': { contract: nightDue.nightDue, examples: nightDue.examples },
  'notice-due.v1': { contract: noticeDue.noticeDue, examples: noticeDue.examples },
  'office-reachable.v1': { contract: officeReachable.officeReachable, examples: officeReachable.examples },
  'office-unreachable.v1': {
    contract: officeUnreachable.officeUnreachable,
    examples: officeUnreachable.examples,
  },
  'recomputation-due.v1': {
    contract: recomputationDue.recomputationDue,
    examples: recomputationDue.examples,
  },
};
