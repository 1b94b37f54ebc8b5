import { recordBounce } from '#casework/commands/record-bounce.ts';
import type { ComplaintRecord } from '#casework/records/complaint-store.ts';
import { assignmentChanges } from '#complaints/model/event.ts';
import { isWithheldFromPublic } from '#complaints/model/public.ts';
import type { ComplaintEvent } from '#events/complaint/union.ts';
import type { NoticeDue } from '#events/messages/notice-due.v1.ts';
import { composeNotice } from '../compose/compose-notice.ts';
import type { Notice } from '../plan/notice.ts';
import { officeCalendar } from '../plan/office-calendar.ts';
import { type Planned, planNotices } from '../plan/plan-notices.ts';
import { type RevokedAssignment, revokedBy } from '../plan/revoked-assignments.ts';
import { routesOf } from '../plan/routing.ts';
import type { NoticeDependencies, QueueingDependencies } from './notice-dependencies.ts';
import { sendOnce } from './send-once.ts';
import { settleInOrder } from './settle.ts';
import { isStillRelevant } from './still-relevant.ts';
import { joinOpenBatch, sendTime } from './timing.ts';

/**
 * So many mails go in the time of one call whatever the account's rate (`infra/mail-rate.ts`). A hundred followers at one
 * mail a second would use up the tries of one message, and be taken for dead.
 */
export const maxInline = 3;

/**
 * Tells of an event whoever is to be told: now, or by joining what is collected for an office; where these are many, most
 * by a message each. Any number of times with the same event tells it once.
 * @throws when a notice could not be sent; the others were.
 */
export async function notifyAll(deps: QueueingDependencies, event: ComplaintEvent): Promise<void> {
  const record = await caseOf(deps, event.number);
  const planned = await plannedFor(deps, event, record);
  const apart = planned.slice(maxInline).map(({ notice }): NoticeDue => {
    const { tenant, number, sequence, recipient } = notice;
    return { type: 'notice-due.v1', tenant, number, sequence, recipient };
  });
  // First: one mail that cannot go must hold up nobody else's.
  if (apart.length > 0) await deps.enqueue(apart);
  await settleInOrder(planned.slice(0, maxInline), (one) => sendOrQueueForDigest(deps, record, one));
}

/** Tells one of those who are to be told of an event, unless it has left meanwhile. */
export async function notifyOne(
  deps: NoticeDependencies,
  { number, sequence, recipient }: NoticeDue,
): Promise<void> {
  const record = await caseOf(deps, number);
  const entries = await deps.complaints.timeline(number, sequence - 1);
  const event = entries.find((entry) => entry.sequence === sequence);
  if (!event) throw new Error(`${number} has no entry ${sequence}`);
  const planned = await plannedFor(deps, event, record);
  const one = planned.find(({ notice }) => notice.recipient === recipient);
  if (one) await sendOrQueueForDigest(deps, record, one);
}

async function caseOf({ complaints }: NoticeDependencies, number: string): Promise<ComplaintRecord> {
  const record = await complaints.load(number);
  if (!record) throw new Error(`there is no complaint ${number}`);
  return record;
}

async function plannedFor(
  deps: NoticeDependencies,
  event: ComplaintEvent,
  record: ComplaintRecord,
): Promise<Planned[]> {
  const forComplainant = routesOf(event).some(({ to }) => to === 'complainant');
  const reporter = forComplainant ? await deps.complaints.reporter(event.number) : undefined;
  const reachable = reporter?.email !== undefined && !record.complaint.unreachable;
  const followers = await followersOf(deps, event, record);
  const revoked = await revokedAssignments(deps, event);
  return planNotices({
    event,
    complaint: record.complaint,
    tenant: deps.tenant,
    reachable,
    followers,
    revoked,
  });
}

/** What an event ended stands in its history alone. */
async function revokedAssignments(
  { complaints }: NoticeDependencies,
  event: ComplaintEvent,
): Promise<RevokedAssignment[]> {
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
  { followers }: NoticeDependencies,
  event: ComplaintEvent,
  { complaint }: ComplaintRecord,
): Promise<string[]> {
  if (!routesOf(event).some(({ to }) => to === 'followers') || isWithheldFromPublic(complaint)) return [];
  const all = await followers.all(event.number);
  return all
    .filter(({ confirmedAt }) => confirmedAt !== undefined && confirmedAt <= event.recordedAt)
    .map(({ hash }) => hash)
    .sort();
}

async function sendOrQueueForDigest(
  deps: NoticeDependencies,
  record: ComplaintRecord,
  { notice, timing }: Planned,
): Promise<void> {
  const now = await deps.now();
  if (!isStillRelevant(notice, record.complaint, now)) return deps.notices.skip(notice, now);
  const emergency = record.complaint.urgency === 'emergency';
  const calendar = officeCalendar(deps.tenant, notice.recipient);
  const sendAt = sendTime(timing, calendar, now, emergency);
  const collected =
    sendAt && (await joinOpenBatch(calendar, sendAt, (at) => deps.notices.addToBatch(notice, at)));
  // What may have gone out while the office was open goes on after it closed.
  if (!collected || collected === 'begun') await sendNotice(deps, notice, record);
}

/** Mails one notice, unless its case moved on. */
export async function sendNotice(
  deps: NoticeDependencies,
  notice: Notice,
  record: ComplaintRecord,
): Promise<void> {
  const now = await deps.now();
  if (!isStillRelevant(notice, record.complaint, now)) return deps.notices.skip(notice, now);
  const mail = await composeNotice(deps, notice, record);
  if (!mail) return deps.notices.skip(notice, now);
  await sendOnce(deps, { kind: 'notice', notice }, mail, async (reason, why) => {
    // A header that cannot stand is our own fault.
    if (notice.recipient !== 'complainant' || reason === 'bad-header') return;
    await recordBounce(deps.complaints, deps.tenant, { number: notice.number, why, now });
  });
}
