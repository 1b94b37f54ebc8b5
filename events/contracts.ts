import type * as z from 'zod/mini';
import * as addressBounced from './complaint/address-bounced.v1.ts';
import * as addressMended from './complaint/address-mended.v1.ts';
import * as answerConfirmed from './complaint/answer-confirmed.v1.ts';
import * as drafted from './complaint/answer-drafted.v1.ts';
import * as ranked from './complaint/assignment-ranked.v1.ts';
import * as accepted from './complaint/complaint-accepted.v1.ts';
import * as answered from './complaint/complaint-answered.v1.ts';
import * as archived from './complaint/complaint-archived.v1.ts';
import * as closed from './complaint/complaint-closed.v1.ts';
import * as completed from './complaint/complaint-completed.v1.ts';
import * as corrected from './complaint/complaint-corrected.v1.ts';
import * as dispatched from './complaint/complaint-dispatched.v1.ts';
import * as forwarded from './complaint/complaint-forwarded.v1.ts';
import * as merged from './complaint/complaint-merged.v1.ts';
import * as postponed from './complaint/complaint-postponed.v1.ts';
import * as rated from './complaint/complaint-rated.v1.ts';
import * as reopened from './complaint/complaint-reopened.v1.ts';
import * as resumed from './complaint/complaint-resumed.v1.ts';
import * as returned from './complaint/complaint-returned.v1.ts';
import * as submitted from './complaint/complaint-submitted.v1.ts';
import * as triaged from './complaint/complaint-triaged.v1.ts';
import * as unmerged from './complaint/complaint-unmerged.v1.ts';
import * as completionAsked from './complaint/completion-asked.v1.ts';
import * as contribution from './complaint/contribution-given.v1.ts';
import * as recomputed from './complaint/deadlines-recomputed.v1.ts';
import * as draftReturned from './complaint/draft-returned.v1.ts';
import * as joined from './complaint/duplicate-joined.v1.ts';
import * as parted from './complaint/duplicate-parted.v1.ts';
import * as erasureAsked from './complaint/erasure-asked.v1.ts';
import * as interimReply from './complaint/interim-reply-sent.v1.ts';
import * as ladderStep from './complaint/ladder-step-reached.v1.ts';
import * as lapor from './complaint/lapor-recorded.v1.ts';
import * as oralReprimand from './complaint/oral-reprimand-recorded.v1.ts';
import * as outsideReply from './complaint/outside-reply-recorded.v1.ts';
import * as extended from './complaint/period-extended.v1.ts';
import * as remark from './complaint/remark-added.v1.ts';
import * as replyPeriod from './complaint/reply-period-ended.v1.ts';
import * as reply from './complaint/reply-received.v1.ts';
import * as reprimand from './complaint/reprimand-sent.v1.ts';
import type { EventType } from './complaint/union.ts';
import * as wordsErased from './complaint/words-erased.v1.ts';
import * as passedDown from './complaint/work-passed-down.v1.ts';
import * as letterAcknowledged from './letter/letter-acknowledged.v1.ts';
import * as letterDrafted from './letter/letter-drafted.v1.ts';
import * as letterExtended from './letter/letter-extended.v1.ts';
import * as letterFile from './letter/letter-file-added.v1.ts';
import * as letterSigned from './letter/letter-signed.v1.ts';
import * as letterWithdrawn from './letter/letter-withdrawn.v1.ts';
import type { LetterEvent } from './letter/union.ts';
import * as assignmentDue from './messages/assignment-due.v1.ts';
import * as collectionDue from './messages/collection-due.v1.ts';
import * as followAsked from './messages/follow-asked.v1.ts';
import * as letterRunDue from './messages/letter-run-due.v1.ts';
import * as nightDue from './messages/night-due.v1.ts';
import * as noticeDue from './messages/notice-due.v1.ts';
import * as officeReachable from './messages/office-reachable.v1.ts';
import * as officeUnreachable from './messages/office-unreachable.v1.ts';
import * as recomputationDue from './messages/recomputation-due.v1.ts';

/** A contract with real-looking messages that keep it. */
export interface Contract {
  readonly contract: z.ZodMiniType;
  readonly examples: readonly object[];
}

/** What functions tell each other; no event, because nothing has happened yet. */
type Message =
  | 'assignment-due.v1'
  | 'collection-due.v1'
  | 'follow-asked.v1'
  | 'night-due.v1'
  | 'letter-run-due.v1'
  | 'notice-due.v1'
  | 'office-reachable.v1'
  | 'office-unreachable.v1'
  | 'recomputation-due.v1';

/**
 * Every contract by its type, for docs and tests: all of them at once, so never for a function. The examples with the
 * number KLT-7F3K-9M20 are together one complaint's whole timeline.
 */
export const contracts: Readonly<Record<EventType | LetterEvent['type'] | Message, Contract>> = {
  'complaint-submitted.v1': { contract: submitted.complaintSubmitted, examples: submitted.examples },
  'complaint-triaged.v1': { contract: triaged.complaintTriaged, examples: triaged.examples },
  'complaint-dispatched.v1': { contract: dispatched.complaintDispatched, examples: dispatched.examples },
  'complaint-accepted.v1': { contract: accepted.complaintAccepted, examples: accepted.examples },
  'assignment-ranked.v1': { contract: ranked.assignmentRanked, examples: ranked.examples },
  'answer-drafted.v1': { contract: drafted.answerDrafted, examples: drafted.examples },
  'draft-returned.v1': { contract: draftReturned.draftReturned, examples: draftReturned.examples },
  'answer-confirmed.v1': { contract: answerConfirmed.answerConfirmed, examples: answerConfirmed.examples },
  'reply-period-ended.v1': { contract: replyPeriod.replyPeriodEnded, examples: replyPeriod.examples },
  'complaint-answered.v1': { contract: answered.complaintAnswered, examples: answered.examples },
  'complaint-rated.v1': { contract: rated.complaintRated, examples: rated.examples },
  'complaint-closed.v1': { contract: closed.complaintClosed, examples: closed.examples },
  'completion-asked.v1': { contract: completionAsked.completionAsked, examples: completionAsked.examples },
  'complaint-completed.v1': { contract: completed.complaintCompleted, examples: completed.examples },
  'complaint-returned.v1': { contract: returned.complaintReturned, examples: returned.examples },
  'complaint-postponed.v1': { contract: postponed.complaintPostponed, examples: postponed.examples },
  'complaint-forwarded.v1': { contract: forwarded.complaintForwarded, examples: forwarded.examples },
  'lapor-recorded.v1': { contract: lapor.laporRecorded, examples: lapor.examples },
  'complaint-merged.v1': { contract: merged.complaintMerged, examples: merged.examples },
  'complaint-unmerged.v1': { contract: unmerged.complaintUnmerged, examples: unmerged.examples },
  'duplicate-joined.v1': { contract: joined.duplicateJoined, examples: joined.examples },
  'duplicate-parted.v1': { contract: parted.duplicateParted, examples: parted.examples },
  'outside-reply-recorded.v1': {
    contract: outsideReply.outsideReplyRecorded,
    examples: outsideReply.examples,
  },
  'complaint-resumed.v1': { contract: resumed.complaintResumed, examples: resumed.examples },
  'work-passed-down.v1': { contract: passedDown.workPassedDown, examples: passedDown.examples },
  'contribution-given.v1': { contract: contribution.contributionGiven, examples: contribution.examples },
  'interim-reply-sent.v1': { contract: interimReply.interimReplySent, examples: interimReply.examples },
  'reply-received.v1': { contract: reply.replyReceived, examples: reply.examples },
  'complaint-reopened.v1': { contract: reopened.complaintReopened, examples: reopened.examples },
  'complaint-corrected.v1': { contract: corrected.complaintCorrected, examples: corrected.examples },
  'deadlines-recomputed.v1': { contract: recomputed.deadlinesRecomputed, examples: recomputed.examples },
  'period-extended.v1': { contract: extended.periodExtended, examples: extended.examples },
  'complaint-archived.v1': { contract: archived.complaintArchived, examples: archived.examples },
  'remark-added.v1': { contract: remark.remarkAdded, examples: remark.examples },
  'reprimand-sent.v1': { contract: reprimand.reprimandSent, examples: reprimand.examples },
  'oral-reprimand-recorded.v1': {
    contract: oralReprimand.oralReprimandRecorded,
    examples: oralReprimand.examples,
  },
  'erasure-asked.v1': { contract: erasureAsked.erasureAsked, examples: erasureAsked.examples },
  'words-erased.v1': { contract: wordsErased.wordsErased, examples: wordsErased.examples },
  'address-bounced.v1': { contract: addressBounced.addressBounced, examples: addressBounced.examples },
  'address-mended.v1': { contract: addressMended.addressMended, examples: addressMended.examples },
  'ladder-step-reached.v1': { contract: ladderStep.ladderStepReached, examples: ladderStep.examples },
  'letter-drafted.v1': { contract: letterDrafted.letterDrafted, examples: letterDrafted.examples },
  'letter-extended.v1': { contract: letterExtended.letterExtended, examples: letterExtended.examples },
  'letter-file-added.v1': { contract: letterFile.letterFileAdded, examples: letterFile.examples },
  'letter-signed.v1': { contract: letterSigned.letterSigned, examples: letterSigned.examples },
  'letter-withdrawn.v1': { contract: letterWithdrawn.letterWithdrawn, examples: letterWithdrawn.examples },
  'letter-acknowledged.v1': {
    contract: letterAcknowledged.letterAcknowledged,
    examples: letterAcknowledged.examples,
  },
  'assignment-due.v1': { contract: assignmentDue.assignmentDue, examples: assignmentDue.examples },
  'night-due.v1': { contract: nightDue.nightDue, examples: nightDue.examples },
  'office-reachable.v1': { contract: officeReachable.officeReachable, examples: officeReachable.examples },
  'notice-due.v1': { contract: noticeDue.noticeDue, examples: noticeDue.examples },
  'recomputation-due.v1': {
    contract: recomputationDue.recomputationDue,
    examples: recomputationDue.examples,
  },
  'follow-asked.v1': { contract: followAsked.followAsked, examples: followAsked.examples },
  'office-unreachable.v1': {
    contract: officeUnreachable.officeUnreachable,
    examples: officeUnreachable.examples,
  },
  'collection-due.v1': { contract: collectionDue.collectionDue, examples: collectionDue.examples },
  'letter-run-due.v1': { contract: letterRunDue.letterRunDue, examples: letterRunDue.examples },
};
