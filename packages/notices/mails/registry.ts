// Written by `npm run registries` from this folder; a test keeps it current.
import type { TemplateName } from '../plan/template-names.ts';
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
import type { MailTemplate } from './parts/template.ts';
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

/** Every mail that a notice may be. */
export const mailTemplates: Readonly<Record<TemplateName, MailTemplate>> = {
  'address-mended': addressMended,
  answered,
  archived,
  breach,
  'common-news': commonNews,
  completed,
  'completion-asked': completionAsked,
  confirmed,
  contribution,
  corrected,
  dispatched,
  'draft-returned': draftReturned,
  emergency,
  'erasure-asked': erasureAsked,
  extended,
  'follow-asked': followAsked,
  'follow-up': followUp,
  'follower-news': followerNews,
  forwarded,
  'interim-reply': interimReply,
  joined,
  lapsed,
  'lead-assignment': leadAssignment,
  merged,
  nearer,
  'period-nearer': periodNearer,
  postponed,
  'promise-moved': promiseMoved,
  received,
  reminder,
  reopened,
  'reopened-after-review': reopenedAfterReview,
  reply,
  resumed,
  reviewed,
  'support-assignment': supportAssignment,
  'to-approve': toApprove,
  'to-ask-outside': toAskOutside,
  'to-decide': toDecide,
  'to-inspect': toInspect,
  'to-mend': toMend,
  'to-review': toReview,
  'to-verify': toVerify,
  'unit-assignment': unitAssignment,
  unmerged,
  'work-ended': workEnded,
};
