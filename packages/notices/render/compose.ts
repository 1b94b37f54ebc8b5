import { scopeOf } from '#access/tenant-scope.ts';
import type { Instant, Language } from '#calendar/zones.ts';
import type { CaseFile } from '#casework/records/complaint-store.ts';
import type { OfficeReachable } from '#events/messages/office-reachable.v1.ts';
import type { OfficeUnreachable } from '#events/messages/office-unreachable.v1.ts';
import type { Address, Mail } from '#mail/mailer.ts';
import { inLanguage } from '#tenants/bilingual.ts';
import type { Office, TenantConfig } from '#tenants/tenant-config.ts';
import { officeReached, type Reached } from '../delivery/office-reached.ts';
import type { PostOffice } from '../delivery/post-office.ts';
import { readTold } from '../delivery/told.ts';
import {
  contribution,
  emergency,
  leadAssignment,
  supportAssignment,
  unitAssignment,
} from '../mails/assignment.ts';
import { news } from '../mails/citizen-letter.ts';
import { commonNews, joined, merged, unmerged } from '../mails/common-case.ts';
import { answered, dispatched, interimReply, received } from '../mails/complainant.ts';
import { erasureAsked, toDecide, toReview, toVerify } from '../mails/coordinator.ts';
import { digest, type Item } from '../mails/digest.ts';
import { draftReturned, toApprove } from '../mails/draft.ts';
import { archived, lapsed, reopenedAfterReview, reviewed } from '../mails/endings.ts';
import { followAsked, followerNews } from '../mails/follower.ts';
import { toInspect } from '../mails/inspection.ts';
import { breach, followUp, reminder } from '../mails/ladder.ts';
import { nearer, periodNearer } from '../mails/nearer.ts';
import { forwarded, toAskOutside } from '../mails/outside.ts';
import { completionAsked, extended, postponed, resumed } from '../mails/pauses.ts';
import { confirmed } from '../mails/planned.ts';
import { promiseMoved } from '../mails/promise-moved.ts';
import { addressMended, officeFound, officeLost, toMend } from '../mails/unreachable.ts';
import { completed, corrected, reopened, reply } from '../mails/work-again.ts';
import { workEnded } from '../mails/work-ended.ts';
import {
  type Collection,
  followerHash,
  mergedNumber,
  type Notice,
  type TemplateName,
} from '../plan/notice.ts';
import { isOfLadder } from '../plan/routing.ts';
import { composeCommon } from './compose-common.ts';
import { composeForFollower } from './compose-follower.ts';
import type { Letter, Telling } from './letter.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';

const templates: Readonly<Record<TemplateName, (telling: Telling) => Letter>> = {
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
  'follow-asked': followAsked,
  'follower-news': followerNews,
  answered,
  'reopened-after-review': reopenedAfterReview,
  'address-mended': addressMended,
  reviewed,
  confirmed,
  lapsed,
  archived,
  'period-nearer': periodNearer,
  'promise-moved': promiseMoved,
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

/** A mail without its name at the mail service, which it gets when it is sent. */
export type Unnamed = Omit<Mail, 'tag'>;

export const templateNames = Object.keys(templates) as TemplateName[];

/** The mail of one notice; undefined when its recipient can no longer be reached. */
export async function composeNotice(
  post: PostOffice,
  notice: Notice,
  file: CaseFile,
): Promise<Unnamed | undefined> {
  const thread = `${notice.number}@${post.tenant.mail.domain}`;
  if (mergedNumber(notice)) {
    const common = await composeCommon(post, notice, file);
    const to = common && mailOf(common.letter, { address: common.address }, post.tenant);
    return to && { ...to, thread: `${mergedNumber(notice)}@${post.tenant.mail.domain}` };
  }
  if (followerHash(notice)) {
    const following = await composeForFollower(post, notice, file);
    const to = following && mailOf(following.letter, { address: following.address }, post.tenant);
    return to && { ...to, thread };
  }
  if (notice.recipient !== 'complainant') {
    const { office, to, telling } = toOffice(post, notice, file, await officeReached(post, notice.recipient));
    const told = await readTold(post, notice, file.complaint, office);
    const letter = templates[notice.template]({ ...telling, told });
    return { ...mailOf(letter, to, post.tenant), thread };
  }
  const reporter = await post.complaints.reporter(scopeOf(notice.tenant), notice.number);
  if (!reporter?.email) return undefined;
  const telling = await toComplainant(post, notice, file, reporter.language);
  const unsaid = file.complaint.secret || (await isMergedIntoSecret(post, file));
  const template = unsaid ? news : templates[notice.template];
  const mail = mailOf(template(telling), { address: reporter.email }, post.tenant);
  return { ...mail, thread };
}

/** The common case may have come to be secret since they were joined: its number is said no more. */
async function isMergedIntoSecret(
  { complaints, tenant }: PostOffice,
  { complaint }: CaseFile,
): Promise<boolean> {
  const into = complaint.stage === 'archived' ? complaint.archived.mergedInto : undefined;
  const common = into && (await complaints.load(scopeOf(tenant.id), into));
  return common ? common.complaint.secret : false;
}

/** The one mail of several notices that were collected for an office. */
export async function composeDigest(
  post: PostOffice,
  { office }: Collection,
  waiting: readonly { readonly notice: Notice; readonly file: CaseFile }[],
  now: Instant,
): Promise<Unnamed> {
  const reached = await officeReached(post, office);
  const items: Item[] = [];
  for (const { notice, file } of waiting) {
    const { telling } = toOffice(post, notice, file, reached);
    items.push(isOfLadder(notice.template) ? { telling } : await newsOf(post, telling, reached));
  }
  const to = { name: inLanguage(reached.office.title, 'id'), address: reached.office.email };
  return mailOf(digest(items, post.tenant, now), to, post.tenant);
}

/** The subject of the mail that a notice would have been, without the number that its line shows anyway. */
async function newsOf(post: PostOffice, about: Telling, { office }: Reached): Promise<Item> {
  const { notice, file } = about;
  const telling = { ...about, told: await readTold(post, notice, file.complaint, office) };
  const news = templates[notice.template](telling).subject.replace(`[${notice.number}] `, '');
  return { telling, news };
}

/** The mail that an office cannot be reached. */
export async function composeUnreachable(
  post: PostOffice,
  lost: OfficeUnreachable,
  recipient: Office,
): Promise<Unnamed> {
  const { office: standIn } = await officeReached(post, lost.office);
  const letter = officeLost(post.tenant, lost, standIn.id === lost.office ? undefined : standIn);
  const to = { name: inLanguage(recipient.title, 'id'), address: recipient.email };
  return mailOf(letter, to, post.tenant);
}

/** The mail that an office can be reached again. */
export function composeReachable(tenant: TenantConfig, message: OfficeReachable, recipient: Office): Unnamed {
  const to = { name: inLanguage(recipient.title, 'id'), address: recipient.email };
  return mailOf(officeFound(tenant, message, recipient), to, tenant);
}

function toOffice(
  { tenant, baseUrl }: PostOffice,
  notice: Notice,
  file: CaseFile,
  { office, replaces, insteadOf }: Reached,
) {
  const standsFor = replaces ? [...notice.standsFor, replaces.id] : notice.standsFor;
  const url = `${baseUrl}/${tenant.id}/kasus/${notice.number}`;
  const telling: Telling = { tenant, notice: { ...notice, standsFor, insteadOf }, file, language: 'id', url };
  return { office, to: { name: inLanguage(office.title, 'id'), address: office.email }, telling };
}

async function toComplainant(
  post: PostOffice,
  notice: Notice,
  file: CaseFile,
  language: Language,
): Promise<Telling> {
  const { tenant, baseUrl } = post;
  const url = `${baseUrl}/${tenant.id}/lacak?nomor=${notice.number}`;
  const told = await readTold(post, notice, file.complaint, 'complainant');
  return { tenant, notice, file, language, url, told };
}

/** A letter as mail. */
export function mailOf(letter: Letter, to: Address, tenant: TenantConfig): Unnamed {
  const { mail, name, demonstration } = tenant;
  const say = (id: string, en: string): string => (letter.language === 'id' ? id : en);
  const footer = [
    say(
      `Surat otomatis dari ${mail.name}. Balasan ke alamat ini tidak dibaca.`,
      `Automatic mail from ${mail.name}. Replies to this address are not read.`,
    ),
    ...(demonstration
      ? [
          say(
            `Data percontohan: ${inLanguage(name, 'id')} tidak terlibat.`,
            `Demonstration data: ${inLanguage(name, 'en')} has no part in it.`,
          ),
        ]
      : []),
  ];
  return {
    from: { name: mail.name, address: mail.from },
    to,
    language: letter.language,
    subject: letter.subject,
    text: renderText(letter, footer),
    html: renderHtml(letter, mail.name, footer),
    ...(letter.leave ? { unsubscribe: letter.leave.url } : {}),
  };
}
