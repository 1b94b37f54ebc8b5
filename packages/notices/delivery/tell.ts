import type { CaseFile } from '#casework/records/complaint-store.ts';
import { assignmentChanges } from '#complaints/model/event.ts';
import { isWithheldFromPublic } from '#complaints/model/public.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { NoticeDue } from '#events/messages/notice-due.v1.ts';
import { composeNotice } from '../compose/compose-notice.ts';
import { isStillRelevant } from '../mails/registry.ts';
import type { Notice } from '../plan/notice.ts';
import { officeCalendar } from '../plan/office-calendar.ts';
import { type Planned, planNotices } from '../plan/plan-notices.ts';
import { type RevokedAssignment, revokedBy } from '../plan/revoked-assignments.ts';
import { routesOf } from '../plan/routing.ts';
import { recordBounce } from '../suppression/record-bounce.ts';
import type { NoticeOffice, PostOffice } from './post-office.ts';
import { sendOnce } from './send-once.ts';
import { settleInOrder } from './settle.ts';
import { joinOpenBatch, sendTime } from './timing.ts';

/**
 * So many mails go in the time of one call whatever the account's rate (`infra/mail-rate.ts`). A hundred followers at one
 * mail a second would use up the tries of one message, and be taken for dead.
 */
export const mostOfMessage = 3;

/**
 * Tells of an event whoever is to be told: now, or by joining what is collected for an office; where these are many, most
 * by a message each. Any number of times with the same event tells it once.
 * @throws when a notice could not be sent; the others were.
 */
export async function tell(post: NoticeOffice, event: ComplaintEvent): Promise<void> {
  const file = await caseOf(post, event.number);
  const planned = await plannedFor(post, event, file);
  const apart = planned.slice(mostOfMessage).map(({ notice }): NoticeDue => {
    const { tenant, number, sequence, recipient } = notice;
    return { type: 'notice-due.v1', tenant, number, sequence, recipient };
  });
  // First: one mail that cannot go must hold up nobody else's.
  if (apart.length > 0) await post.handOver(apart);
  await settleInOrder(planned.slice(0, mostOfMessage), (one) => sendOrCollect(post, file, one));
}

/** Tells one of those who are to be told of an event, unless it has left meanwhile. */
export async function tellOne(post: PostOffice, { number, sequence, recipient }: NoticeDue): Promise<void> {
  const file = await caseOf(post, number);
  const entries = await post.complaints.timeline(number, sequence - 1);
  const event = entries.find((entry) => entry.sequence === sequence);
  if (!event) throw new Error(`${number} has no entry ${sequence}`);
  const planned = await plannedFor(post, event, file);
  const one = planned.find(({ notice }) => notice.recipient === recipient);
  if (one) await sendOrCollect(post, file, one);
}

async function caseOf({ complaints }: PostOffice, number: string): Promise<CaseFile> {
  const file = await complaints.load(number);
  if (!file) throw new Error(`there is no complaint ${number}`);
  return file;
}

async function plannedFor(post: PostOffice, event: ComplaintEvent, file: CaseFile): Promise<Planned[]> {
  const forComplainant = routesOf(event).some(({ to }) => to === 'complainant');
  const reporter = forComplainant ? await post.complaints.reporter(event.number) : undefined;
  const reachable = reporter?.email !== undefined && !file.complaint.unreachable;
  const followers = await followersOf(post, event, file);
  const revoked = await revokedWork(post, event);
  return planNotices({
    event,
    complaint: file.complaint,
    tenant: post.tenant,
    reachable,
    followers,
    revoked,
  });
}

/** What an event ended stands in its history alone. */
async function revokedWork({ complaints }: PostOffice, event: ComplaintEvent): Promise<RevokedAssignment[]> {
  const { closed = [] } = assignmentChanges(event);
  const isNews = routesOf(event).some(({ to }) => to === 'owners-of-ended-work');
  if (!isNews || closed.every(({ outcome }) => outcome === 'done')) return [];
  const entries = await complaints.timeline(event.number);
  return revokedBy(
    event,
    entries.filter(({ sequence }) => sequence < event.sequence),
  );
}

/** Whoever had said yes when it was recorded: an event that comes again finds the same ones, or fewer. */
async function followersOf(
  { followers }: PostOffice,
  event: ComplaintEvent,
  { complaint }: CaseFile,
): Promise<string[]> {
  if (!routesOf(event).some(({ to }) => to === 'followers') || isWithheldFromPublic(complaint)) return [];
  const all = await followers.all(event.number);
  return all
    .filter(({ confirmedAt }) => confirmedAt !== undefined && confirmedAt <= event.recordedAt)
    .map(({ hash }) => hash)
    .sort();
}

async function sendOrCollect(post: PostOffice, file: CaseFile, { notice, timing }: Planned): Promise<void> {
  const now = await post.now();
  if (!isStillRelevant(notice, file.complaint, now)) return post.notices.skip(notice, now);
  const emergency = file.complaint.urgency === 'emergency';
  const calendar = officeCalendar(post.tenant, notice.recipient);
  const sendAt = sendTime(timing, calendar, now, emergency);
  const collected =
    sendAt && (await joinOpenBatch(calendar, sendAt, (at) => post.notices.addToBatch(notice, at)));
  // What may have gone out while the office was open goes on after it closed.
  if (!collected || collected === 'begun') await sendNotice(post, notice, file);
}

/** Mails one notice, unless its case moved on. */
export async function sendNotice(post: PostOffice, notice: Notice, file: CaseFile): Promise<void> {
  const now = await post.now();
  if (!isStillRelevant(notice, file.complaint, now)) return post.notices.skip(notice, now);
  const mail = await composeNotice(post, notice, file);
  if (!mail) return post.notices.skip(notice, now);
  await sendOnce(post, { kind: 'notice', notice }, mail, async (reason, why) => {
    // A header that cannot stand is our own fault.
    if (notice.recipient !== 'complainant' || reason === 'bad-header') return;
    await recordBounce(post.complaints, post.tenant, { number: notice.number, why, now });
  });
}
