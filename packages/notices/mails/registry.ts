// Written by `npm run registries` from this folder; a test keeps it current.
import type { TemplateName } from '../plan/template-names.ts';
import { addressMendedMail } from './address-mended.ts';
import { answeredMail } from './answered.ts';
import { archivedMail } from './archived.ts';
import { breachMail } from './breach.ts';
import { closedByRatingMail } from './closed-by-rating.ts';
import { commonCompletionAskedMail } from './common-completion-asked.ts';
import { commonNewsMail } from './common-news.ts';
import { completedMail } from './completed.ts';
import { completedByAnotherMail } from './completed-by-another.ts';
import { completionAskedMail } from './completion-asked.ts';
import { completionLapsedMail } from './completion-lapsed.ts';
import { confirmedMail } from './confirmed.ts';
import { contributionMail } from './contribution.ts';
import { correctedMail } from './corrected.ts';
import { dispatchedMail } from './dispatched.ts';
import { draftReturnedMail } from './draft-returned.ts';
import { emergencyMail } from './emergency.ts';
import { erasureAskedMail } from './erasure-asked.ts';
import { extendedMail } from './extended.ts';
import { followAskedMail } from './follow-asked.ts';
import { followUpMail } from './follow-up.ts';
import { followerNewsMail } from './follower-news.ts';
import { forwardedMail } from './forwarded.ts';
import { headAskedMail } from './head-asked.ts';
import { interimReplyMail } from './interim-reply.ts';
import { joinedMail } from './joined.ts';
import { lapsedMail } from './lapsed.ts';
import { leadAssignmentMail } from './lead-assignment.ts';
import { mergedMail } from './merged.ts';
import { nearerMail } from './nearer.ts';
import { notCompletedMail } from './not-completed.ts';
import type { MailTemplate } from './parts/template.ts';
import { periodNearerMail } from './period-nearer.ts';
import { postponedMail } from './postponed.ts';
import { promiseMovedMail } from './promise-moved.ts';
import { receivedMail } from './received.ts';
import { reminderMail } from './reminder.ts';
import { reopenedMail } from './reopened.ts';
import { reopenedAfterReviewMail } from './reopened-after-review.ts';
import { reopenedByAnotherMail } from './reopened-by-another.ts';
import { replyMail } from './reply.ts';
import { resumedMail } from './resumed.ts';
import { reviewedMail } from './reviewed.ts';
import { supportAssignmentMail } from './support-assignment.ts';
import { toApproveMail } from './to-approve.ts';
import { toAskOutsideMail } from './to-ask-outside.ts';
import { toDecideMail } from './to-decide.ts';
import { toInspectMail } from './to-inspect.ts';
import { toMendMail } from './to-mend.ts';
import { toReviewMail } from './to-review.ts';
import { toVerifyMail } from './to-verify.ts';
import { unitAssignmentMail } from './unit-assignment.ts';
import { unmergedMail } from './unmerged.ts';
import { workEndedMail } from './work-ended.ts';
import { workResumedMail } from './work-resumed.ts';

export const mailTemplates: Readonly<Record<TemplateName, MailTemplate>> = {
  'address-mended': addressMendedMail,
  answered: answeredMail,
  archived: archivedMail,
  breach: breachMail,
  'closed-by-rating': closedByRatingMail,
  'common-completion-asked': commonCompletionAskedMail,
  'common-news': commonNewsMail,
  completed: completedMail,
  'completed-by-another': completedByAnotherMail,
  'completion-asked': completionAskedMail,
  'completion-lapsed': completionLapsedMail,
  confirmed: confirmedMail,
  contribution: contributionMail,
  corrected: correctedMail,
  dispatched: dispatchedMail,
  'draft-returned': draftReturnedMail,
  emergency: emergencyMail,
  'erasure-asked': erasureAskedMail,
  extended: extendedMail,
  'follow-asked': followAskedMail,
  'follow-up': followUpMail,
  'follower-news': followerNewsMail,
  forwarded: forwardedMail,
  'head-asked': headAskedMail,
  'interim-reply': interimReplyMail,
  joined: joinedMail,
  lapsed: lapsedMail,
  'lead-assignment': leadAssignmentMail,
  merged: mergedMail,
  nearer: nearerMail,
  'not-completed': notCompletedMail,
  'period-nearer': periodNearerMail,
  postponed: postponedMail,
  'promise-moved': promiseMovedMail,
  received: receivedMail,
  reminder: reminderMail,
  reopened: reopenedMail,
  'reopened-after-review': reopenedAfterReviewMail,
  'reopened-by-another': reopenedByAnotherMail,
  reply: replyMail,
  resumed: resumedMail,
  reviewed: reviewedMail,
  'support-assignment': supportAssignmentMail,
  'to-approve': toApproveMail,
  'to-ask-outside': toAskOutsideMail,
  'to-decide': toDecideMail,
  'to-inspect': toInspectMail,
  'to-mend': toMendMail,
  'to-review': toReviewMail,
  'to-verify': toVerifyMail,
  'unit-assignment': unitAssignmentMail,
  unmerged: unmergedMail,
  'work-ended': workEndedMail,
  'work-resumed': workResumedMail,
};
