import type { Instant } from '#calendar/zones.ts';
import type { Complaint } from '#complaints/model/complaint.ts';
import type { Notice, TemplateName, ToComplainant, ToFollower, ToOffice } from '../plan/notice.ts';
import { addressMended } from './address-mended.ts';
import { answered } from './answered.ts';
import { archived } from './archived.ts';
import { breach } from './breach.ts';
import { commonNews } from './common-news.ts';
import { completed } from './completed.ts';
import { completionAsked } from './completion-asked.ts';
import { confirmed } from './confirmed.ts';
import { contribution } from './contribution.ts';
import { corrected } from './corrected.ts';
import { dispatched } from './dispatched.ts';
import { draftReturned } from './draft-returned.ts';
import { emergency } from './emergency.ts';
import { erasureAsked } from './erasure-asked.ts';
import { extended } from './extended.ts';
import { followAsked } from './follow-asked.ts';
import { followUp } from './follow-up.ts';
import { followerNews } from './follower-news.ts';
import { forwarded } from './forwarded.ts';
import { interimReply } from './interim-reply.ts';
import { joined } from './joined.ts';
import { lapsed } from './lapsed.ts';
import { leadAssignment } from './lead-assignment.ts';
import { merged } from './merged.ts';
import { nearer } from './nearer.ts';
import type { inBothLanguages, inIndonesian, MailTemplate, Quotes } from './parts/template.ts';
import { periodNearer } from './period-nearer.ts';
import { postponed } from './postponed.ts';
import { promiseMoved } from './promise-moved.ts';
import { received } from './received.ts';
import { reminder } from './reminder.ts';
import { reopened } from './reopened.ts';
import { reopenedAfterReview } from './reopened-after-review.ts';
import { reply } from './reply.ts';
import { resumed } from './resumed.ts';
import { reviewed } from './reviewed.ts';
import { supportAssignment } from './support-assignment.ts';
import { toApprove } from './to-approve.ts';
import { toAskOutside } from './to-ask-outside.ts';
import { toDecide } from './to-decide.ts';
import { toInspect } from './to-inspect.ts';
import { toMend } from './to-mend.ts';
import { toReview } from './to-review.ts';
import { toVerify } from './to-verify.ts';
import { unitAssignment } from './unit-assignment.ts';
import { unmerged } from './unmerged.ts';
import { workEnded } from './work-ended.ts';

type Mails<Names extends TemplateName, Languages extends MailTemplate['languages']> = Readonly<
  Record<Names, MailTemplate<Quotes, Languages>>
>;

const toCitizens: Mails<ToComplainant | ToFollower, typeof inBothLanguages> = {
  received,
  'completion-asked': completionAsked,
  dispatched,
  postponed,
  resumed,
  extended,
  'interim-reply': interimReply,
  forwarded,
  merged,
  joined,
  unmerged,
  'common-news': commonNews,
  answered,
  'reopened-after-review': reopenedAfterReview,
  'address-mended': addressMended,
  reviewed,
  confirmed,
  lapsed,
  'period-nearer': periodNearer,
  'promise-moved': promiseMoved,
  archived,
  'follow-asked': followAsked,
  'follower-news': followerNews,
};

const toOffices: Mails<ToOffice, typeof inIndonesian> = {
  'to-verify': toVerify,
  'lead-assignment': leadAssignment,
  'support-assignment': supportAssignment,
  'unit-assignment': unitAssignment,
  contribution,
  'work-ended': workEnded,
  'to-approve': toApprove,
  'to-inspect': toInspect,
  'draft-returned': draftReturned,
  completed,
  'to-decide': toDecide,
  reply,
  reopened,
  'to-review': toReview,
  'to-ask-outside': toAskOutside,
  'to-mend': toMend,
  corrected,
  nearer,
  'erasure-asked': erasureAsked,
  emergency,
  reminder,
  breach,
  'follow-up': followUp,
};

/** Every mail that a notice may be. Citizens read theirs in their own language, offices in Indonesian. */
export const mailTemplates: Mails<TemplateName, MailTemplate['languages']> = { ...toCitizens, ...toOffices };

/** Whether what a notice tells still holds of the case as it is now. */
export const isStillRelevant = (
  notice: Pick<Notice, 'template' | 'about'>,
  complaint: Complaint,
  now: Instant,
): boolean => mailTemplates[notice.template].isStillRelevant(notice, complaint, now);
